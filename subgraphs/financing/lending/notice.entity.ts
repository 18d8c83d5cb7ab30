import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

const ofBank = { ...factProperties, scopeId: p.uuid(), projectId: p.uuid(), institutionId: p.uuid() }

export const NoticeEntity = defineEntity({
  name: 'LeadBankNotice',
  tableName: 'lead_bank_notice',
  properties: { ...ofBank, kind: p.string(), title: p.string(), body: p.text(), sentOn: p.date() },
})

export const ReceiptEntity = defineEntity({
  name: 'LeadBankNoticeReceipt',
  tableName: 'lead_bank_notice_receipt',
  properties: { ...ofBank, noticeId: p.uuid(), receivedOn: p.date() },
})
