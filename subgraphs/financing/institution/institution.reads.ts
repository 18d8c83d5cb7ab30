import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface InstitutionRow {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

export const INSTITUTION_TABLE = {
  name: 'institution',
  columns: `${FACT_COLUMNS}, parent_id as "parentId", name, kind, cnaps_code as "cnapsCode", cnaps_since as "cnapsSince", uscc, sees_branches as "seesBranches"`,
}

export const institutionById = rowsBy<InstitutionRow>(INSTITUTION_TABLE, 'id')

export const INSTITUTION_LIST: ListSpec = {
  table: INSTITUTION_TABLE,
  filters: {
    parent: { sql: 'parent_id', type: 'uuid' },
    name: { sql: 'name', type: 'text' },
    kind: { sql: 'kind', type: 'text' },
    cnapsCode: { sql: 'cnaps_code', type: 'text' },
  },
  orders: {
    NAME: {
      columns: [
        { sql: 'name', type: 'text' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'asc',
    },
  },
}
