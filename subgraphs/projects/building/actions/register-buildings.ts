import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import type { ProjectRow } from '../../project/project.reads.js'
import { figureKept, firstOf, textGiven } from '../../refusals.js'
import { BuildingEntity } from '../building.entity.js'
import { BUILDING_TABLE, type BuildingRow } from '../building.reads.js'
import { buildingFiguresKept } from '../figures-kept.js'

interface NewBuilding {
  readonly id?: string | null
  readonly number: string
  readonly use?: string | null
  readonly floorArea?: string | null
  readonly dwellings?: number | null
}

interface Input extends ActionInput {
  readonly projectId: string
  readonly buildings: readonly NewBuilding[]
}

type Project = Pick<ProjectRow, 'id' | 'unitId'>
type Known = Facts<Input, null, Project>

const MOST_BUILDINGS = 500
const figuresKept = ({ input: { buildings } }: Known) =>
  firstOf(
    figureKept(buildings.length > 0 && buildings.length <= MOST_BUILDINGS, buildings.length, 'buildings'),
    ...buildings.flatMap((building, index) => [textGiven(building.number, `buildings.${index}.number`), buildingFiguresKept(building, `buildings.${index}.`)]),
  )

async function lock(em: Em, { projectId }: Input) {
  const [project] = await em.execute<Project[]>('select id, unit_id as "unitId" from project where id = ? for update', [projectId])
  return project ?? refused(refuse(NOT_FOUND, {}, 'projectId'))
}

async function record(em: Em, { input, locked, actor }: Known) {
  const buildings = input.buildings.map(({ id: given, number, use, floorArea, dwellings }) => {
    const id = given ?? crypto.randomUUID()
    const place = { id, unitId: locked.unitId, subjectId: id, projectId: locked.id, version: 1 }
    return em.create(BuildingEntity, {
      ...place,
      number: number.trim(),
      use: use ?? null,
      floorArea: floorArea ?? null,
      dwellings: dwellings ?? null,
      ...reportedBy(actor),
    })
  })
  await em.persist(buildings).flush()
  const ids = buildings.map(({ id }) => id)
  const rows = await em.execute<{ row: BuildingRow }[]>(
    `select row_to_json(t) as row from (select ${BUILDING_TABLE.columns} from building where id = any (?::uuid[]) order by number, id) t`,
    [`{${ids.join(',')}}`],
  )
  const body = { projectId: locked.id }
  const events = ids.map((key) => ({ topic: 'building', key, version: 1, reference: false, unitId: locked.unitId, body }))
  return { answer: { projectId: locked.id, buildings: rows.map(({ row }) => row) }, unitId: locked.unitId, subjects: [locked.id, ...ids], events }
}

/** All buildings of a project's plan in one change. */
export const registerBuildings = action({ name: 'registerBuildings', ask: asksNobody, lock, rules: [figuresKept], record })
