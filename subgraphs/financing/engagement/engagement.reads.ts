import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface EngagementRow {
  readonly id: string
  readonly pushId: string
  readonly scopeId: string
  readonly institutionId: string
}

export const ENGAGEMENT_TABLE = {
  name: 'engagement',
  columns: `${FACT_COLUMNS}, push_id as "pushId", scope_id as "scopeId", project_id as "projectId", institution_id as "institutionId", state,
    support_class as "supportClass", reason_code as "reasonCode", justification, received_on as "receivedOn", decided_on as "decidedOn"`,
}

export const engagementById = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'id')
export const engagementsOfScope = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'scope_id', 'received_on desc, id')
export const engagementsOfProject = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'project_id', 'received_on desc, id')

export const ENGAGEMENT_LIST: ListSpec = {
  table: ENGAGEMENT_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    institution: { sql: 'institution_id', type: 'uuid' },
    state: { sql: 'state', type: 'text' },
    supportClass: { sql: 'support_class', type: 'text' },
    receivedOn: { sql: 'received_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'received_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
