import type { Agency } from '../../../kernel/actor.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
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
