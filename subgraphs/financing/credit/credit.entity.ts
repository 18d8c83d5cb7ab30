import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const CreditEntity = defineEntity({
  name: 'Credit',
  tableName: 'credit',
  properties: {
    ...factProperties,
    engagementId: p.uuid(),
    scopeId: p.uuid(),
    projectId: p.uuid(),
    institutionId: p.uuid(),
    approvedFen: p.bigint(),
    approvedOn: p.date(),
    expiresOn: p.date(),
    signedFen: p.bigint().nullable(),
    signedOn: p.date().nullable(),
    contractNumber: p.string().nullable(),
    overdueMarkup: p.decimal().nullable(),
    misuseMarkup: p.decimal().nullable(),
    drawnAccountId: p.uuid(),
    lendingAccountId: p.uuid(),
  },
})
