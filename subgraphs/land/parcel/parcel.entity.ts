import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const ParcelEntity = defineEntity({
  name: 'Parcel',
  tableName: 'parcel',
  properties: {
    ...factProperties,
    realEstateUnitCode: p.string().nullable(),
    location: p.string(),
    area: p.decimal(),
    acquisition: p.string(),
    landUse: p.string(),
    termEndsOn: p.date().nullable(),
    warnings: p.array(),
  },
})
