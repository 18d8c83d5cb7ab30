import { registerEnumType } from 'type-graphql'

const named = <Name extends string>(...names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N }
const described = (texts: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(texts).map(([name, description]) => [name, { description }]))

export const EngagementStateEnum = named('RECEIVED', 'ASSESSING', 'REJECTED', 'DEFERRED', 'APPROVED', 'CONTRACTED', 'DISBURSING')
registerEnumType(EngagementStateEnum, {
  name: 'EngagementState',
  description: '银行对接状态\nState of a bank’s engagement',
  valuesConfig: described({
    RECEIVED: '已接收\nReceived',
    ASSESSING: '评估中\nBeing assessed',
    REJECTED: '不予支持\nRejected',
    DEFERRED: '暂缓\nDeferred',
    APPROVED: '审批通过\nApproved',
    CONTRACTED: '已签约\nContracted',
    DISBURSING: '放款中\nBeing disbursed',
  }),
})

export const BankDecisionEnum = named('ASSESSING', 'APPROVED', 'REJECTED', 'DEFERRED')
registerEnumType(BankDecisionEnum, {
  name: 'BankDecision',
  description: '银行决定\nA bank’s decision',
  valuesConfig: described({
    ASSESSING: '开始评估\nAssessment begins',
    APPROVED: '审批通过\nApproved',
    REJECTED: '不予支持\nRejected',
    DEFERRED: '暂缓\nDeferred',
  }),
})

export const SupportClassEnum = named('NORMAL', 'TEMPORARILY_DISTRESSED', 'SERIOUS_VIOLATION')
registerEnumType(SupportClassEnum, {
  name: 'SupportClass',
  description: '支持类别（吕梁 二(二)）\nSupport class',
  valuesConfig: described({
    NORMAL: '正常\nNormal: green channel',
    TEMPORARILY_DISTRESSED: '暂时困难\nTemporarily distressed: no blind withdrawal',
    SERIOUS_VIOLATION: '重大违法违规、逃废债务\nSerious violation or evasion of debts: prudent credit',
  }),
})

export const DecisionReasonEnum = named(
  'COLLATERAL_INSUFFICIENT',
  'CERTIFICATES_INCOMPLETE',
  'PRESALE_FUNDS_DIVERTED',
  'LITIGATION_OR_SEIZURE',
  'CAPITAL_NOT_IN_PLACE',
  'NEGATIVE_CASH_FLOW',
  'SALES_WEAK',
  'GROUP_RISK',
  'CREDIT_RECORD',
  'DOCUMENTS_MISSING',
)
registerEnumType(DecisionReasonEnum, {
  name: 'DecisionReason',
  description: '不予支持或暂缓的原因\nWhy a bank rejects or defers',
  valuesConfig: described({
    COLLATERAL_INSUFFICIENT: '抵押物不足\nCollateral insufficient',
    CERTIFICATES_INCOMPLETE: '证照不全\nCertificates incomplete',
    PRESALE_FUNDS_DIVERTED: '预售资金被抽挪\nPresale funds diverted',
    LITIGATION_OR_SEIZURE: '涉诉或查封\nLitigation or seizure',
    CAPITAL_NOT_IN_PLACE: '资本金未到位\nCapital not in place',
    NEGATIVE_CASH_FLOW: '现金流不足\nNegative cash flow',
    SALES_WEAK: '销售不畅\nSales weak',
    GROUP_RISK: '集团风险\nRisk of the group',
    CREDIT_RECORD: '信用记录不良\nCredit record',
    DOCUMENTS_MISSING: '资料不齐\nDocuments missing',
  }),
})

export const SupportMeasureEnum = named('EXTENSION', 'RESCHEDULE', 'NEW_LOAN')
registerEnumType(SupportMeasureEnum, {
  name: 'SupportMeasure',
  description: '支持方式（类2）\nHow a project in temporary difficulty is supported',
  valuesConfig: described({
    EXTENSION: '存量贷款展期\nExtension of existing loans',
    RESCHEDULE: '调整还款安排\nRescheduling',
    NEW_LOAN: '新增贷款\nNew loan',
  }),
})

export const ApprovalChannelEnum = named('GREEN', 'ORDINARY')
registerEnumType(ApprovalChannelEnum, {
  name: 'ApprovalChannel',
  description: '审批通道\nChannel of approval',
  valuesConfig: described({ GREEN: '绿色通道\nGreen channel', ORDINARY: '普通\nOrdinary' }),
})

export const FlagSourceEnum = named('VIOLATION', 'DEBT_EVASION', 'NAMED_BY_BANK')
registerEnumType(FlagSourceEnum, {
  name: 'FlagSource',
  description: '审慎授信的认定来源\nWho flagged it for prudent credit',
  valuesConfig: described({
    VIOLATION: '重大违法违规\nSerious violation',
    DEBT_EVASION: '逃废金融债务\nEvasion of financial debt',
    NAMED_BY_BANK: '银行填写的认定文书\nA document that the bank names',
  }),
})

export const ProblemStateEnum = named('OPEN', 'FIXED')
registerEnumType(ProblemStateEnum, {
  name: 'ProblemState',
  description: '整改状态\nState of a repair',
  valuesConfig: described({ OPEN: '待整改\nOpen', FIXED: '已整改\nFixed' }),
})
