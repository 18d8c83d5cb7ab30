import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const BuildingEntity = defineEntity({
  name: 'Building',
  tableName: 'building',
  properties: {
    ...factProperties,
    projectId: p.uuid(),
    number: p.string(),
    use: p.string().nullable(),
    floorArea: p.decimal().nullable(),
    dwellings: p.integer().nullable(),
  },
})
