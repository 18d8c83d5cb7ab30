import type { Agency } from '../../../kernel/actor.js'
import { grantedRecords } from '../../../platform/database/policy.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { ofProject, ofScope } from '../linked.reads.js'

export interface ParcelRow {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
  readonly version: number
}

export const PARCEL_TABLE = {
  name: 'parcel',
  columns: `${FACT_COLUMNS}, real_estate_unit_code as "realEstateUnitCode", location, area::text, acquisition, land_use as "landUse",
    term_ends_on as "termEndsOn", warnings`,
}

export const parcelById = rowsBy<ParcelRow>(PARCEL_TABLE, 'id')
export const parcelsOfScope = ofScope<ParcelRow>(PARCEL_TABLE, 'PARCEL', 'location')
export const parcelsOfProject = ofProject<ParcelRow>(PARCEL_TABLE, 'PARCEL', 'location')

export const PARCEL_LIST: ListSpec = {
  table: PARCEL_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    realEstateUnitCode: { sql: 'real_estate_unit_code', type: 'text' },
    location: { sql: 'location', type: 'text' },
    acquisition: { sql: 'acquisition', type: 'text' },
    landUse: { sql: 'land_use', type: 'text' },
    termEndsOn: { sql: 'term_ends_on', type: 'date' },
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
  narrow: { granted: grantedRecords('land', 'PARCEL') },
}
