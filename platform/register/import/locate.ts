import type { Actor } from '../../../kernel/actor.js'
import { groupBy } from '../../../kernel/group-by.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { reportedBy } from '../../database/fact-entity.js'
import type { Em } from '../../database/orm.js'
import type { ImportRow } from '../../importing/batch.js'
import type { Register } from '../register.js'
import type { MeantSubject, Slice } from '../slice.js'
import type { Place } from '../store.js'
import { PARENT_UNKNOWN, SUBJECT_AMBIGUOUS, SUBJECT_UNKNOWN, UNIT_UNKNOWN } from './refusals.js'
import type { FileRow, Wording } from './row-spec.js'

type Located = Place | Refusal

type AboutParent = Extract<Register['about'], { by: 'parent' }>

const distinct = (words: readonly (string | null)[]): string => JSON.stringify([...new Set(words.filter((word) => word !== null))])

const UNITS = `select n.name, u.id from jsonb_array_elements_text(?::jsonb) as n(name) join ref_unit u on u.name = n.name or u.code = n.name or n.name = any (u.aliases)
  where u.id = any (string_to_array(nullif(current_setting('app.units'), ''), ',')::uuid[])`

/** The units that rows name, among those that the caller acts for; a row that names none is the caller's own. */
async function unitsOf(em: Em, rows: readonly Wording[], actor: Actor): Promise<(name: string | null) => string | Refusal> {
  const names = distinct(rows.map(({ unit }) => unit))
  const found = names === '[]' ? [] : await em.execute<{ name: string; id: string }[]>(UNITS, [names])
  const byName = groupBy(found, ({ name }) => name)
  return (name) => {
    if (name === null) return actor.unit ?? refuse(UNIT_UNKNOWN, { unit: '', name: '' }, '填报单位')
    const [unit, ...others] = byName.get(name) ?? []
    return unit && others.length === 0 ? unit.id : refuse(UNIT_UNKNOWN, { name }, '填报单位')
  }
}

function subjectPlace(meant: MeantSubject | undefined, about: Wording, kinds: readonly string[]): Located {
  const name = [about.project, about.scope, about.building, about.enterprise].filter((word) => word !== null).join(' / ')
  const field = about.enterprise === null ? '项目' : '企业'
  if (!meant || meant.matches === 0) return refuse(SUBJECT_UNKNOWN, { name }, field)
  const { subject } = meant
  if (!subject) return refuse(SUBJECT_AMBIGUOUS, { name, count: String(meant.matches) }, field)
  if (!kinds.includes(subject.kind)) return refuse(SUBJECT_UNKNOWN, { name }, field)
  return { unitId: subject.unitId, subjectId: subject.id, subjectKind: subject.kind, projectId: subject.projectId }
}

async function parentsOf(
  em: Em,
  slice: Slice,
  { register, byOthers = false }: AboutParent,
  rows: readonly Wording[],
  actor: Actor,
): Promise<readonly Located[]> {
  const parent = slice.parents[register]
  if (!parent) throw new Error(`the slice has no ${register}`)
  const number = parent.numberColumn
  const found = await em.execute<{ name: string; id: string; unitId: string }[]>(
    `select p.${number} as name, p.id, p.unit_id as "unitId" from jsonb_array_elements_text(?::jsonb) as n(name) join ${parent.table} p on p.${number} = n.name where ${parent.standing ?? 'true'} and (?::boolean or p.agency = ?)`,
    [distinct(rows.map((row) => row.parent)), byOthers, reportedBy(actor).agency],
  )
  const byName = groupBy(found, ({ name }) => name)
  return rows.map(({ parent: name }) => {
    const [one, ...others] = byName.get(name ?? '') ?? []
    return one && others.length === 0
      ? { unitId: one.unitId, subjectId: null, parentId: one.id }
      : refuse(PARENT_UNKNOWN, { name: name ?? '' }, `所属${parent.zh}_${parent.numberZh}`)
  })
}

/** Where each row of a batch belongs, looked up together; what cannot be found is refused and nothing is guessed. */
export async function locate(em: Em, register: Register, slice: Slice, rows: readonly ImportRow<FileRow>[], actor: Actor): Promise<readonly Located[]> {
  const wordings = rows.map(({ value }) => value.about)
  const { about } = register
  if (about.by === 'subject') {
    const meant = await slice.meantSubjects(em, wordings)
    return wordings.map((wording, place) => subjectPlace(meant[place], wording, about.kinds))
  }
  if (about.by === 'parent') return parentsOf(em, slice, about, wordings, actor)
  const unitOf = await unitsOf(em, wordings, actor)
  return wordings.map(({ unit, project }) => {
    const unitId = unitOf(unit)
    return typeof unitId === 'string' ? { unitId, subjectId: null, projectName: project } : unitId
  })
}
