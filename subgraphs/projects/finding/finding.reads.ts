import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'

export interface FindingRow {
  readonly id: string
  readonly unitId: string
  readonly otherUnitId: string
}

export const FINDING_LIST: ListSpec = {
  table: { name: 'finding', columns: `${FACT_COLUMNS}, kind, value, record_id as "recordId", other_unit_id as "otherUnitId"` },
  filters: {
    kind: { sql: 'kind', type: 'text' },
    unit: { sql: 'unit_id', type: 'uuid' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
