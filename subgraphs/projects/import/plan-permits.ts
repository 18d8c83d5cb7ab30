import { hash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.js'
import { refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { refusedRow } from '../../../platform/importing/apply-bulk.js'
import type { ImportRow, RowResult } from '../../../platform/importing/batch.js'
import { ROW_CONTRADICTS } from '../../../platform/importing/cell-refusals.js'
import { digestOf } from '../../../platform/importing/repeated-rows.js'
import { asJson } from './batch-sql.js'
import { findUnits } from './find-units.js'
import type { PresalePermitRow } from './presale-permits.spec.js'
import { PERMIT_OF_ANOTHER_AGENCY } from './refusals.js'

/** A permit that is new or says something else than before. */
export interface PlannedPermit {
  readonly id: string
  readonly unitId: string
  readonly isNew: boolean
  readonly digest: string
  /** What tells its project from another in a register without project codes; null: the row names several. */
  readonly projectKey: string | null
  readonly value: PresalePermitRow
}

export interface Planned {
  readonly result: RowResult
  readonly permit: PlannedPermit | null
}

interface Known {
  readonly id: string
  readonly unitId: string
  readonly number: string
  readonly agency: string
  readonly digest: string
}

const KNOWN = `select p.id, p.unit_id as "unitId", p.number, p.agency, p.row_digest as digest
  from jsonb_to_recordset(?::jsonb) as k("unitId" uuid, number text) join presale_permit p on p.unit_id = k."unitId" and p.number = k.number`

const keyOf = ({ unitId, number }: { readonly unitId: string; readonly number: string }): string => `${unitId}\n${number}`

/** Unit (of the row itself), normalised name and developers: the same three are the same project, anything else is another. */
const projectKeyOf = ({ projectNames, projectNameForm, developers }: PresalePermitRow): string | null => {
  if (projectNames.length > 1) return null
  const forms = developers.map(({ form }) => form).toSorted()
  return hash('sha256', JSON.stringify([projectNameForm, ...forms]), 'base64')
}

/** What becomes of a row whose unit is known, given what is recorded under its number. */
function judge(unitId: string, value: PresalePermitRow, known: Known | undefined, actor: Actor): Planned {
  // The unit may be written by its name or an alias: that changes nothing of what the row says.
  const digest = digestOf({ ...value, unitName: null })
  if (known?.digest === digest) return { result: { outcome: 'unchanged' }, permit: null }
  if (known && known.agency !== actor.agency) return { result: refusedRow(refuse(PERMIT_OF_ANOTHER_AGENCY, {}, '预售证号')), permit: null }
  const permit = { id: known?.id ?? crypto.randomUUID(), unitId, isNew: !known, digest, projectKey: projectKeyOf(value), value }
  return { result: { outcome: known ? 'updated' : 'created', specials: specialsOf(value, actor) }, permit }
}

/** Projects are the housing bureau's: where another agency keeps the register, its permits wait for a person's link. */
const specialsOf = ({ projectNames }: PresalePermitRow, { agency }: Actor): readonly string[] =>
  projectNames.length === 1 && agency !== 'HOUSING' ? ['PROJECT_LEFT_TO_HOUSING'] : []

/** Says of every row of a batch what is to become of it; two spellings of one unit do not make two permits. */
export async function planPermits(em: Em, rows: readonly ImportRow<PresalePermitRow>[], actor: Actor): Promise<readonly Planned[]> {
  const unitOf = await findUnits(
    em,
    rows.map(({ value }) => value.unitName),
  )
  const placed = rows.map((row) => ({ ...row, unit: unitOf(row.value.unitName) }))
  const keys = placed.flatMap(({ unit, value }) => ('unitId' in unit ? [{ unitId: unit.unitId, number: value.permitNumber }] : []))
  const known = new Map((await em.execute<Known[]>(KNOWN, [asJson(keys)])).map((one) => [keyOf(one), one]))
  const first = new Map<string, { row: number; digest: string | undefined }>()
  return placed.map(({ row, value, unit }) => {
    if (!('unitId' in unit)) return { result: refusedRow(unit), permit: null }
    const key = keyOf({ unitId: unit.unitId, number: value.permitNumber })
    const planned = judge(unit.unitId, value, known.get(key), actor)
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, { row, digest: planned.permit?.digest })
      return planned
    }
    if (earlier.digest === planned.permit?.digest) return { result: { outcome: 'unchanged' }, permit: null }
    return { result: refusedRow(refuse(ROW_CONTRADICTS, { row: String(earlier.row) })), permit: null }
  })
}
