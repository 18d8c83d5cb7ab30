import type { Actor } from '../../../kernel/actor.js'
import { canonical } from '../../../kernel/canonical.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { UNIT_TOP } from '../unit/unit-refusals.js'
import { UNIT_CODE_TAKEN, UNIT_OF_ANOTHER, UNIT_PARENT_AMBIGUOUS, UNIT_PARENT_UNKNOWN } from './refusals.js'
import type { ReportingUnitKind, ReportingUnitRow } from './reporting-units.spec.js'
import type { KnownUnit, UnitTree } from './unit-tree.js'

const KINDS: Readonly<Record<ReportingUnitKind, string>> = {
  PREFECTURE: 'CITY',
  DISTRICT: 'DISTRICT',
  COUNTY: 'COUNTY',
  COUNTY_CITY: 'COUNTY_LEVEL_CITY',
  ZONE: 'DEVELOPMENT_ZONE',
}

export type UnitPlan =
  | { readonly outcome: 'created' | 'updated'; readonly unit: KnownUnit }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly problems: readonly Refusal[] }

const no = (problem: Refusal): UnitPlan => ({ outcome: 'refused', problems: [problem] })

/** The superior, among the caller's own units; null: the row names none. */
function superiorOf({ parentName }: ReportingUnitRow, tree: UnitTree): KnownUnit | null | Refusal {
  if (parentName === null) return null
  const [superior, ...others] = tree.called(parentName).filter(tree.isOwn)
  if (!superior) return refuse(UNIT_PARENT_UNKNOWN, { parent: parentName }, '上级单位')
  return others.length > 0 ? refuse(UNIT_PARENT_AMBIGUOUS, { parent: parentName }, '上级单位') : superior
}

/** The same unit: same superior, same name, and it held at the same time; one that was dissolved and founded again is another. */
const isSame = (unit: KnownUnit, row: ReportingUnitRow, parentId: string | null): boolean =>
  unit.name === row.name &&
  unit.parentId === parentId &&
  (row.validTo === null || unit.validFrom < row.validTo) &&
  (unit.validTo === null || row.validFrom < unit.validTo)

const differs = (a: KnownUnit, b: KnownUnit): boolean => canonical(a) !== canonical(b)

/** What is to become of a row, given all units that are known by then, those of earlier rows included. */
export function planUnit(row: ReportingUnitRow, tree: UnitTree, actor: Actor): UnitPlan {
  const superior = superiorOf(row, tree)
  if (superior && 'code' in superior) return no(superior)
  const parentId = superior?.id ?? null
  const known = tree.called(row.name).find((unit) => isSame(unit, row, parentId))
  const { name, aliases, divisionCode, validFrom, validTo } = row
  const unit: KnownUnit = { id: known?.id ?? crypto.randomUUID(), parentId, name, aliases, kind: KINDS[row.kind], divisionCode, validFrom, validTo }
  if (known && !differs(known, unit)) return { outcome: 'unchanged' }
  if (known && !tree.isOwn(known)) return no(refuse(UNIT_OF_ANOTHER, {}, '单位名称'))
  if (!known && parentId === null && actor.role !== 'ADMINISTRATOR') return no(refuse(UNIT_TOP, {}, '上级单位'))
  const holder = divisionCode === null ? undefined : tree.withCode(divisionCode, validFrom)
  if (holder && holder.id !== unit.id) return no(refuse(UNIT_CODE_TAKEN, { code: holder.divisionCode ?? '', unit: holder.name }, '行政区划代码'))
  return { outcome: known ? 'updated' : 'created', unit }
}
