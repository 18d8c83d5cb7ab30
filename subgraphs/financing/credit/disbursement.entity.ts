import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const DisbursementEntity = defineEntity({
  name: 'Disbursement',
  tableName: 'disbursement',
  properties: {
    ...factProperties,
    creditId: p.uuid(),
    institutionId: p.uuid(),
    drawdownNote: p.string(),
    amountFen: p.bigint(),
    occurredOn: p.date(),
    postingId: p.uuid(),
    reversesId: p.uuid().nullable(),
    reason: p.string().nullable(),
  },
})
