import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const EnterpriseEntity = defineEntity({
  name: 'Enterprise',
  tableName: 'enterprise',
  properties: {
    ...factProperties,
    uscc: p.string().nullable(),
    name: p.string(),
    nameKey: p.string(),
    ownership: p.string().nullable(),
    qualification: p.string().nullable(),
  },
})
