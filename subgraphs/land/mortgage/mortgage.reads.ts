import type { Agency } from '../../../kernel/actor.js'
import { grantedRecords } from '../../../platform/database/policy.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { ofProject, ofScope } from '../linked.reads.js'

export interface MortgageRow {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
  readonly version: number
  readonly institutionId: string | null
}

export const MORTGAGE_TABLE = {
  name: 'mortgage',
  columns: `${FACT_COLUMNS}, kind, number, mortgagee, institution_id as "institutionId", rank, amount_fen::text as amount,
    registered_on as "registeredOn", released_on as "releasedOn", warnings`,
}

export const mortgageById = rowsBy<MortgageRow>(MORTGAGE_TABLE, 'id')
export const mortgagesOfScope = ofScope<MortgageRow>(MORTGAGE_TABLE, 'MORTGAGE', 'registered_on desc')
export const mortgagesOfProject = ofProject<MortgageRow>(MORTGAGE_TABLE, 'MORTGAGE', 'registered_on desc')

export const MORTGAGE_LIST: ListSpec = {
  table: MORTGAGE_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    kind: { sql: 'kind', type: 'text' },
    number: { sql: 'number', type: 'text' },
    mortgagee: { sql: 'mortgagee', type: 'text' },
    institution: { sql: 'institution_id', type: 'uuid' },
    registeredOn: { sql: 'registered_on', type: 'date' },
    releasedOn: { sql: 'released_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'registered_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
  narrow: { granted: grantedRecords('land', 'MORTGAGE') },
}
