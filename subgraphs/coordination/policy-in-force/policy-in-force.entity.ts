import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const PolicyInForceEntity = defineEntity({
  name: 'PolicyInForce',
  tableName: 'policy_in_force',
  properties: {
    ...factProperties,
    policy: p.string(),
    documentNumber: p.string(),
    title: p.string(),
    effectiveFrom: p.date(),
    effectiveTo: p.date().nullable(),
  },
})
