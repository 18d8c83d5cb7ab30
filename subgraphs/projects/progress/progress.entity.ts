import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const ProgressEntity = defineEntity({
  name: 'Progress',
  tableName: 'progress',
  properties: {
    ...factProperties,
    projectId: p.uuid(),
    month: p.string(),
    status: p.string(),
    physicalProgress: p.decimal(),
    completedInvestmentFen: p.bigint().nullable(),
  },
})
