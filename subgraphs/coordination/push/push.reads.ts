import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface PushRow {
  readonly id: string
  readonly unitId: string
  readonly scopeId: string
  readonly projectId: string
  readonly institutionId: string
  readonly successorOf: string | null
  readonly grantedAt: string
}

export const PUSH_TABLE = {
  name: 'project_push',
  columns: `${FACT_COLUMNS}, scope_id as "scopeId", project_id as "projectId", institution_id as "institutionId", state, pushed_on as "pushedOn",
    requested_fen::text as "requestedAmount", granted_at as "grantedAt", acknowledged_at as "acknowledgedAt", revoked_at as "revokedAt",
    revoked_reason as "revokedReason", successor_of as "successorOf"`,
}

export const pushById = rowsBy<PushRow>(PUSH_TABLE, 'id')
export const pushesOfScope = rowsBy<PushRow>(PUSH_TABLE, 'scope_id', 'granted_at desc, id')
export const pushesOfProject = rowsBy<PushRow>(PUSH_TABLE, 'project_id', 'granted_at desc, id')

export const PUSH_LIST: ListSpec = {
  table: PUSH_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    institution: { sql: 'institution_id', type: 'uuid' },
    state: { sql: 'state', type: 'text' },
    pushedOn: { sql: 'pushed_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'granted_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
