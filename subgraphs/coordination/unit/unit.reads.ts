import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface UnitRow {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

export const UNIT_TABLE = {
  name: 'reporting_unit',
  columns: `${FACT_COLUMNS}, parent_id as "parentId", name, aliases, kind, division_code as "divisionCode", valid_from as "validFrom", valid_to as "validTo"`,
}

export const unitById = rowsBy<UnitRow>(UNIT_TABLE, 'id')

export const UNIT_LIST: ListSpec = {
  table: UNIT_TABLE,
  filters: {
    parent: { sql: 'parent_id', type: 'uuid' },
    name: { sql: 'name', type: 'text' },
    kind: { sql: 'kind', type: 'text' },
    divisionCode: { sql: 'division_code', type: 'text' },
    validTo: { sql: 'valid_to', type: 'date' },
  },
  orders: {
    NAME: {
      columns: [
        { sql: 'name', type: 'text' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'asc',
    },
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
