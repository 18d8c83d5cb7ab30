import { registerEnumType } from 'type-graphql'

export const EscrowMovementKind = {
  DEPOSIT: 'DEPOSIT',
  WITHDRAWAL: 'WITHDRAWAL',
  DIVERSION: 'DIVERSION',
  RECOVERY: 'RECOVERY',
  REVERSAL: 'REVERSAL',
} as const
registerEnumType(EscrowMovementKind, {
  name: 'EscrowMovementKind',
  description: '预售资金变动的类别\nKind of a movement of presale funds',
  valuesConfig: {
    DEPOSIT: { description: '存入\nDeposit' },
    WITHDRAWAL: { description: '支取\nWithdrawal' },
    DIVERSION: { description: '抽挪\nDiversion' },
    RECOVERY: { description: '追回\nRecovery' },
    REVERSAL: { description: '冲正\nReversal' },
  },
})

export const WithdrawalUse = { CONSTRUCTION: 'CONSTRUCTION', LOAN_REPAYMENT: 'LOAN_REPAYMENT', OTHER: 'OTHER' } as const
registerEnumType(WithdrawalUse, {
  name: 'WithdrawalUse',
  description: '支取的用途\nWhat a withdrawal is for',
  valuesConfig: {
    CONSTRUCTION: { description: '本项目工程建设\nThe works of this project' },
    LOAN_REPAYMENT: { description: '偿还项目融资贷款\nRepaying the project’s loan' },
    OTHER: { description: '其他\nAnything else' },
  },
})

export const QuotaGround = {
  MILESTONE_REACHED: 'MILESTONE_REACHED',
  COST_REASSESSED: 'COST_REASSESSED',
  FIRST_REGISTRATION: 'FIRST_REGISTRATION',
} as const
registerEnumType(QuotaGround, {
  name: 'QuotaGround',
  description: '调整重点监管额度的依据\nGround of a change of the supervised quota',
  valuesConfig: {
    MILESTONE_REACHED: { description: '工程达到用款节点\nThe works reached a milestone' },
    COST_REASSESSED: { description: '重新核定工程造价\nThe cost of the works was assessed anew' },
    FIRST_REGISTRATION: { description: '完成首次登记\nFirst registration is done' },
  },
})

export const FindingState = { MET: 'MET', NOT_MET: 'NOT_MET', UNKNOWN: 'UNKNOWN', JUDGED: 'JUDGED' } as const
registerEnumType(FindingState, {
  name: 'FindingState',
  description: '条件的判断结果\nWhat was found of a condition',
  valuesConfig: {
    MET: { description: '符合\nMet' },
    NOT_MET: { description: '不符合\nNot met' },
    UNKNOWN: { description: '尚不明确；不视为符合\nUnknown; never counts as met' },
    JUDGED: { description: '人工判断\nJudged by a person' },
  },
})
