import { registerEnumType } from 'type-graphql'

export const ReturnKindEnum = { MONTHLY_RETURN: 'MONTHLY_RETURN', MONTHLY_MONITORING: 'MONTHLY_MONITORING', QUARTERLY_SUMMARY: 'QUARTERLY_SUMMARY' } as const
registerEnumType(ReturnKindEnum, {
  name: 'ReturnKind',
  description: '报表种类\nKind of return',
  valuesConfig: {
    MONTHLY_RETURN: { description: '县级月报，每月月底前\nThe county’s, before the month’s end (L-51)' },
    MONTHLY_MONITORING: { description: '市级按月监测\nThe city’s monthly monitoring (L-48)' },
    QUARTERLY_SUMMARY: { description: '市级按季度汇总，报送住建厅、抄送金融监管总局山西监管局\nThe city’s summary of a quarter, to its two recipients (L-49)' },
  },
})

export const RecipientEnum = { PROVINCIAL_HOUSING: 'PROVINCIAL_HOUSING', PROVINCIAL_NFRA: 'PROVINCIAL_NFRA' } as const
registerEnumType(RecipientEnum, {
  name: 'SummaryRecipient',
  description: '季度汇总的收文单位\nTo whom the quarterly summary goes',
  valuesConfig: {
    PROVINCIAL_HOUSING: { description: '省住房和城乡建设厅（报送）\nThe provincial department of housing' },
    PROVINCIAL_NFRA: { description: '国家金融监督管理总局山西监管局（抄送）\nThe provincial financial regulator, a copy' },
  },
})

export const MechanismReturnState = {
  DRAFT: 'DRAFT',
  REVIEWED: 'REVIEWED',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
  SEALED: 'SEALED',
  SUPERSEDED: 'SUPERSEDED',
} as const
registerEnumType(MechanismReturnState, {
  name: 'MechanismReturnState',
  description: '报表所处环节\nWhere a return stands',
  valuesConfig: {
    DRAFT: { description: '已填报，待审核\nPrepared' },
    REVIEWED: { description: '已审核\nReviewed by another person' },
    SUBMITTED: { description: '已报送\nSubmitted' },
    RETURNED: { description: '已退回\nReturned' },
    ACCEPTED: { description: '已接收\nAccepted' },
    SEALED: { description: '已封存，不再更改\nSealed, and never changed again' },
    SUPERSEDED: { description: '已由新一版取代\nReplaced by a new edition' },
  },
})
