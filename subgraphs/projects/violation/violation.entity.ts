import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const ViolationEntity = defineEntity({
  name: 'Violation',
  tableName: 'violation',
  properties: {
    ...factProperties,
    enterpriseId: p.uuid().nullable(),
    projectId: p.uuid().nullable(),
    documentNumber: p.string(),
    matter: p.string(),
    serious: p.boolean(),
    seriousDocument: p.string().nullable(),
    penaltyFen: p.bigint().nullable(),
    decidedOn: p.date(),
    status: p.string(),
    closedOn: p.date().nullable(),
    closedWhy: p.string().nullable(),
  },
})
