import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface ProjectRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly developerId: string | null
}

export const PROJECT_TABLE = {
  name: 'project',
  columns: `${FACT_COLUMNS}, code, name, marketing_name as "marketingName", former_names as "formerNames", kind, address, developer_id as "developerId", filed_on as "filedOn",
    total_investment_fen::text as "totalInvestment", planned_completion as "plannedCompletion"`,
}

export const projectById = rowsBy<ProjectRow>(PROJECT_TABLE, 'id')

export const projectByCode = keyed<ProjectRow>('project.by.code', `select code as key, ${PROJECT_TABLE.columns} from project where code = any($1::text[])`)

export const PROJECT_LIST: ListSpec = {
  table: PROJECT_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    developer: { sql: 'developer_id', type: 'uuid' },
    name: { sql: 'name', type: 'text' },
    kind: { sql: 'kind', type: 'text' },
    plannedCompletion: { sql: 'planned_completion', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
    NAME: {
      columns: [
        { sql: 'name', type: 'text' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'asc',
    },
  },
}
