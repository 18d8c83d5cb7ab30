import { registerEnumType } from 'type-graphql'

export const NominationState = { MATURE: 'MATURE', PUSHED: 'PUSHED', IMPLEMENTED: 'IMPLEMENTED', REMOVED: 'REMOVED' } as const
registerEnumType(NominationState, {
  name: 'NominationState',
  description: '名单内的状态\nWhere something on the list stands',
  valuesConfig: {
    MATURE: { description: '成熟：五个条件已满足，待推送\nMature: the five conditions hold, not pushed yet' },
    PUSHED: { description: '已推送\nPushed to a bank' },
    IMPLEMENTED: { description: '已实施：银行已发放\nImplemented: a bank has lent' },
    REMOVED: { description: '已移出\nTaken off the list' },
  },
})

export const RemovalKind = {
  DELIVERED_AND_SETTLED: 'DELIVERED_AND_SETTLED',
  CONDITIONS_NO_LONGER_MET: 'CONDITIONS_NO_LONGER_MET',
  FUNDS_DIVERTED: 'FUNDS_DIVERTED',
  BANKRUPTCY_OR_LITIGATION: 'BANKRUPTCY_OR_LITIGATION',
  WITHDREW: 'WITHDREW',
  MERGED: 'MERGED',
} as const
registerEnumType(RemovalKind, {
  name: 'RemovalKind',
  description: '移出名单的情形；文件未规定，为数据中枢默认\nWhy it was taken off; the text has no rule, these are the hub’s default',
  valuesConfig: {
    DELIVERED_AND_SETTLED: { description: '已交付且贷款结清\nDelivered, and the loan settled' },
    CONDITIONS_NO_LONGER_MET: { description: '不再满足条件\nThe conditions hold no longer' },
    FUNDS_DIVERTED: { description: '资金被挪用\nFunds were diverted' },
    BANKRUPTCY_OR_LITIGATION: { description: '破产或诉讼\nBankruptcy or litigation' },
    WITHDREW: { description: '企业退出\nThe developer withdrew' },
    MERGED: { description: '并入其他融资范围\nMerged into another scope' },
  },
})

export const DutyKind = { IMPLEMENTATION_PLAN: 'IMPLEMENTATION_PLAN', FIRST_BATCH: 'FIRST_BATCH' } as const
registerEnumType(DutyKind, {
  name: 'DutyKind',
  description: '文件定有日期的事项\nWhat the text names a day for',
  valuesConfig: {
    IMPLEMENTATION_PLAN: { description: '3月5日前出台实施方案\nImplementation plan by 5 March' },
    FIRST_BATCH: { description: '3月10日前推出第一批名单\nFirst batch by 10 March' },
  },
})

export const DutyState = { DONE: 'DONE', LATE: 'LATE', MISSING: 'MISSING', WAITING: 'WAITING' } as const
registerEnumType(DutyState, {
  name: 'DutyState',
  description: '完成情况\nWhether it was done',
  valuesConfig: {
    DONE: { description: '按期\nIn time' },
    LATE: { description: '已完成，迟\nDone late' },
    MISSING: { description: '未完成，已逾期\nNot done, and overdue' },
    WAITING: { description: '未到期\nNot due yet' },
  },
})
