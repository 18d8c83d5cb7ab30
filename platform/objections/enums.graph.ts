import { registerEnumType } from 'type-graphql'

export const ObjectionStateEnum = { OPEN: 'OPEN', ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED', CORRECTED: 'CORRECTED', WITHDRAWN: 'WITHDRAWN' } as const
registerEnumType(ObjectionStateEnum, {
  name: 'ObjectionState',
  description: '异议的状态\nState of an objection',
  valuesConfig: {
    OPEN: { description: '待答复\nTo be answered' },
    ACCEPTED: { description: '已采纳，待更正\nAccepted, to be corrected' },
    REJECTED: { description: '不采纳\nRejected' },
    CORRECTED: { description: '已更正\nCorrected' },
    WITHDRAWN: { description: '提出人已撤回\nWithdrawn by who objected' },
  },
})

export const ObjectionAnswerEnum = { ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED', CORRECTED: 'CORRECTED' } as const
registerEnumType(ObjectionAnswerEnum, {
  name: 'ObjectionAnswer',
  description: '对异议的答复\nAnswer to an objection',
  valuesConfig: {
    ACCEPTED: { description: '采纳，将更正\nAccepted: will be corrected' },
    REJECTED: { description: '不采纳，说明理由\nRejected, with the reason' },
    CORRECTED: { description: '已更正\nCorrected' },
  },
})

export const ObjectorKind = { AGENCY: 'AGENCY', OFFICE: 'OFFICE', BANK: 'BANK', DEVELOPER: 'DEVELOPER', ANALYST: 'ANALYST', AUDITOR: 'AUDITOR' } as const
registerEnumType(ObjectorKind, {
  name: 'ObjectorKind',
  description: '提出异议一方的类别\nKind of who objected',
  valuesConfig: {
    AGENCY: { description: '机关\nAgency' },
    OFFICE: { description: '协调机制办公室\nOffice of the mechanism' },
    BANK: { description: '银行\nBank' },
    DEVELOPER: { description: '开发企业\nDeveloper' },
    ANALYST: { description: '分析人员\nAnalyst' },
    AUDITOR: { description: '审计\nAuditor' },
  },
})

export const ObjectionOrder = { OLDEST: 'OLDEST', NEWEST: 'NEWEST' } as const
export type ObjectionOrderName = keyof typeof ObjectionOrder
registerEnumType(ObjectionOrder, {
  name: 'ObjectionOrder',
  description: '异议的排序\nOrder of objections',
  valuesConfig: {
    OLDEST: { description: '先提出的在前\nFiled first comes first' },
    NEWEST: { description: '后提出的在前\nFiled last comes first' },
  },
})
