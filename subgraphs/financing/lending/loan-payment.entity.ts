import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const LoanPaymentEntity = defineEntity({
  name: 'LoanPayment',
  tableName: 'loan_payment',
  properties: {
    ...factProperties,
    creditId: p.uuid(),
    scopeId: p.uuid(),
    projectId: p.uuid(),
    institutionId: p.uuid(),
    payeeName: p.string(),
    payeeUscc: p.string().nullable(),
    purpose: p.string(),
    mode: p.string(),
    amountFen: p.bigint(),
    occurredOn: p.date(),
    alarm: p.string().nullable(),
    reversesId: p.uuid().nullable(),
    reason: p.text().nullable(),
  },
})
