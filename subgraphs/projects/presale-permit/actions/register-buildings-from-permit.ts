import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, type Refused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { BUILDING_TABLE, type BuildingRow } from '../../building/building.reads.js'
import { PERMIT_BUILDINGS_UNKNOWN, PERMIT_NOT_LINKED, PERMIT_OF_SEVERAL_PROJECTS } from '../refusals.js'

interface Input extends ActionInput {
  readonly permitId: string
  readonly buildingNumbers?: readonly string[] | null
}

interface Locked {
  readonly permitId: string
  readonly projects: readonly { readonly id: string; readonly unitId: string }[]
  readonly named: readonly string[]
}

type Known = Facts<Input, null, Locked>

/** The projects that a person has confirmed, held: two clerks who register from two permits meet here. */
const PROJECTS = `select id, unit_id as "unitId" from project where id in
  (select project_id from link where record_id = ? and record_type = 'PRESALE_PERMIT' and state = 'CONFIRMED') order by id for no key update`

async function lock(em: Em, { permitId }: Input): Promise<Locked | Refused> {
  const [permit] = await em.execute<object[]>('select 1 from presale_permit where id = ?', [permitId])
  if (!permit) return refused(refuse(NOT_FOUND, {}, 'permitId'))
  const projects = await em.execute<{ id: string; unitId: string }[]>(PROJECTS, [permitId])
  const named = await em.execute<{ number: string }[]>('select distinct building_number as number from presale_permit_building where permit_id = ?', [permitId])
  return { permitId, projects, named: named.map(({ number }) => number) }
}

function oneProject({ locked: { projects } }: Known) {
  if (projects.length === 0) return refuse(PERMIT_NOT_LINKED, {}, 'permitId')
  return projects.length === 1 ? null : refuse(PERMIT_OF_SEVERAL_PROJECTS, { count: String(projects.length) }, 'permitId')
}

const wantedOf = ({ input, locked }: Known): readonly string[] => [...new Set(input.buildingNumbers ?? locked.named)]

function permitNames(known: Known) {
  const wanted = wantedOf(known)
  const unknown = wanted.filter((number) => !known.locked.named.includes(number))
  return wanted.length === 0 || unknown.length > 0 ? refuse(PERMIT_BUILDINGS_UNKNOWN, { numbers: unknown.join('、') || '—' }, 'buildingNumbers') : null
}

/** What the project has already is left as it is; how many dwellings a building has, a register of what is on sale does not say. */
const INSERT = `insert into building (id, unit_id, subject_id, agency, reporter, reporter_post, source, project_id, number)
  select b.id, ?, b.id, ?, ?, ?, ?, ?, b.number from jsonb_to_recordset(?::jsonb) as b(id uuid, number text)
  on conflict (project_id, number) do nothing returning id`

const POINT = `update presale_permit_building r set building_id = b.id, version = r.version + 1 from building b
  where r.permit_id = ? and b.project_id = ? and b.number = r.building_number and b.number = any (?::text[]) and r.building_id is distinct from b.id`

const ANSWER = `select row_to_json(t) as row from (select ${BUILDING_TABLE.columns} from building
  where project_id = ? and number = any (?::text[]) order by number, id) t`

const textArray = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`

async function record(em: Em, known: Known) {
  const { locked, actor } = known
  const [project] = locked.projects
  if (!project) throw new Error('a permit without a project passed the rules')
  const numbers = wantedOf(known)
  const { agency, reporter, reporterPost, source } = reportedBy(actor)
  const rows = JSON.stringify(numbers.map((number) => ({ id: crypto.randomUUID(), number })))
  const made = await em.execute<{ id: string }[]>(INSERT, [project.unitId, agency, reporter, reporterPost, source, project.id, rows])
  await em.execute(POINT, [locked.permitId, project.id, textArray(numbers)])
  const buildings = await em.execute<{ row: BuildingRow }[]>(ANSWER, [project.id, textArray(numbers)])
  const body = { projectId: project.id }
  return {
    answer: { projectId: project.id, buildings: buildings.map(({ row }) => row) },
    unitId: project.unitId,
    subjects: [project.id, locked.permitId, ...made.map(({ id }) => id)],
    events: made.map(({ id }) => ({ topic: 'building', key: id, version: 1, reference: false, unitId: project.unitId, body })),
  }
}

/** Buildings are never guessed from a register: a person confirms the permit's project first, then takes over what the permit names. */
export const registerBuildingsFromPermit = action({
  name: 'registerBuildingsFromPermit',
  ask: asksNobody,
  lock,
  rules: [oneProject, permitNames],
  record,
})
