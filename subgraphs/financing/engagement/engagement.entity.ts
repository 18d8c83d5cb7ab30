import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'
import type { EngagementState } from './engagement-states.js'

export const EngagementEntity = defineEntity({
  name: 'BankEngagement',
  tableName: 'engagement',
  properties: {
    ...factProperties,
    pushId: p.uuid(),
    scopeId: p.uuid(),
    projectId: p.uuid(),
    institutionId: p.uuid(),
    state: p.string().$type<EngagementState>(),
    supportClass: p.string().nullable(),
    reasonCode: p.string().nullable(),
    justification: p.string().nullable(),
    receivedOn: p.date(),
    decidedOn: p.date().nullable(),
    succeedsId: p.uuid().nullable(),
    measure: p.string().nullable(),
    flagSource: p.string().nullable(),
    flagRecord: p.string().nullable(),
    channel: p.string().nullable(),
    offeredFen: p.bigint().nullable(),
    termMonths: p.integer().nullable(),
    annualRate: p.decimal().nullable(),
    guarantee: p.text().nullable(),
    conditionsPrecedent: p.text().nullable(),
    disbursementPlan: p.text().nullable(),
  },
})
