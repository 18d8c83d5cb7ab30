import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface EnterpriseRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly uscc: string | null
  readonly name: string
}

export const ENTERPRISE_TABLE = { name: 'enterprise', columns: `${FACT_COLUMNS}, uscc, name, ownership, qualification, former_names as "formerNames"` }

export const enterpriseById = rowsBy<EnterpriseRow>(ENTERPRISE_TABLE, 'id')

export const enterpriseByUscc = keyed<EnterpriseRow>(
  'enterprise.by.uscc',
  `select uscc as key, ${ENTERPRISE_TABLE.columns} from enterprise where uscc = any($1::text[])`,
)

export const ENTERPRISE_LIST: ListSpec = {
  table: ENTERPRISE_TABLE,
  filters: {
    uscc: { sql: 'uscc', type: 'text' },
    name: { sql: 'name', type: 'text' },
    ownership: { sql: 'ownership', type: 'text' },
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
