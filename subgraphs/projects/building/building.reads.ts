import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface BuildingRow {
  readonly id: string
  readonly projectId: string
  readonly number: string
}

export const BUILDING_TABLE = {
  name: 'building',
  columns: `${FACT_COLUMNS}, project_id as "projectId", number, use, floor_area::text as "floorArea", dwellings`,
}

export const buildingById = rowsBy<BuildingRow>(BUILDING_TABLE, 'id')

export const buildingsOfProject = keyed<BuildingRow>(
  'building.of.project',
  `select project_id as key, ${BUILDING_TABLE.columns} from building where project_id = any($1::uuid[]) order by number, id`,
)
