import type { Actor } from '../../kernel/actor.js'
import { groupBy } from '../../kernel/group-by.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import type { insertLinks, NewLink } from '../../platform/linking/bulk-links.js'
import { bulkFacts, type RegisterFact } from '../../platform/register/bulk-insert.js'
import { tableOf } from '../../platform/register/names.js'
import type { Register } from '../../platform/register/register.js'
import { banker, clerk, insert } from '../acting.js'
import { spoiled } from '../dirty/spoil.js'
import type { ProjectPlan } from '../project-facts.js'
import { idOf } from '../random.js'
import type { DemoUnit } from '../units.js'
import { filledRow } from './defaults.js'
import type { Said } from './said.js'

/** A row, and the project that its teller told it of; none for a fact of the county as a whole. */
export interface Told {
  readonly said: Said
  readonly unit: DemoUnit
  readonly plan: ProjectPlan | null
}

function placeOf({ about }: Register, { said, unit, plan }: Told): Omit<RegisterFact, 'id' | 'values'> {
  const subject = said.about ?? (plan && { id: plan.projectId, kind: 'PROJECT' as const })
  switch (about.by) {
    case 'subject':
      return {
        unitId: unit.id,
        subjectId: subject?.id ?? null,
        subjectKind: subject?.kind ?? 'PROJECT',
        projectId: subject?.kind === 'ENTERPRISE' ? null : (plan?.projectId ?? null),
      }
    case 'parent':
      return { unitId: unit.id, subjectId: null, parentId: said.parentId ?? '' }
    case 'link':
      return { unitId: unit.id, subjectId: null, projectName: said.projectName ?? plan?.name ?? null }
    case 'unit':
      return { unitId: unit.id, subjectId: null }
  }
}

/** Each agency of each county fills in its own; each bank what is its own, wherever the project lies. */
function writerOf({ writers }: Register, { said, unit }: Told): Actor {
  if (said.bank) return banker(said.bank)
  const agency = said.by ?? writers.find((one) => one !== 'BANK')
  if (!agency) throw new Error(`nobody writes ${said.id}`)
  return clerk(agency, unit.id)
}

const linkOf = (register: Register, { said, plan, unit }: Told): readonly NewLink[] =>
  register.about.by !== 'link' || said.linked === false || plan === null
    ? []
    : [
        {
          id: idOf(`link ${said.id}`),
          unitId: unit.id,
          subjectId: plan.projectId,
          recordType: tableOf(register).toUpperCase(),
          recordId: said.id,
          subjectKind: 'PROJECT',
          projectId: plan.projectId,
          state: 'CONFIRMED',
          since: '2024-06-01',
          why: '登记的项目名称与立项一致',
        },
      ]

/** Writes one register's rows writer by writer, and the links that make an agency's own records a project's. */
export async function fillRegister(
  runtime: SubgraphRuntime,
  register: Register,
  told: readonly Told[],
  links: ReturnType<typeof insertLinks> | null,
): Promise<number> {
  const byWriter = groupBy(told, (one) => writerOf(register, one).person)
  for (const some of byWriter.values()) {
    const [first] = some
    if (!first) continue
    const actor = writerOf(register, first)
    const facts = some.map((one) => ({ id: one.said.id, ...placeOf(register, one), values: spoiled(register, one.said.id, filledRow(register, one.said)) }))
    await insert(runtime, actor, bulkFacts(register), facts)
    const joins = some.flatMap((one) => linkOf(register, one))
    if (links && joins.length > 0) await insert(runtime, actor, links, joins)
  }
  return told.length
}
