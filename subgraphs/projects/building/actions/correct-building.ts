import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { given } from '../../given.js'
import { lockOwn } from '../../lock-own.js'
import { BuildingEntity } from '../building.entity.js'
import { BUILDING_TABLE, type BuildingRow } from '../building.reads.js'
import { type BuildingFigures, buildingFiguresKept } from '../figures-kept.js'

interface Input extends ActionInput, BuildingFigures {
  readonly id: string
  readonly expectedVersion: number
}

type Building = BuildingRow & { readonly version: number; readonly unitId: string }
type Known = Facts<Input, null, Building>

async function record(em: Em, { input: { id, use, floorArea, dwellings }, actor }: Known) {
  em.assign(await em.findOneOrFail(BuildingEntity, { id }), { ...given({ use, floorArea, dwellings }), ...reportedBy(actor) })
  const answer = await readBack<Building>(em, BUILDING_TABLE, id)
  const { projectId, unitId, version } = answer
  const event = { topic: 'building', key: id, version, reference: false, unitId, body: { projectId } }
  return { answer, unitId, subjects: [projectId, id], events: [event] }
}

/** A building's figures as they are known better; its project and number are what it is. */
export const correctBuilding = action({
  name: 'correctBuilding',
  ask: asksNobody,
  lock: (em: Em, { id }: Input) => lockOwn<Building>(em, BUILDING_TABLE, id, 'id'),
  rules: [({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version), ({ input }: Known) => buildingFiguresKept(input)],
  record,
})
