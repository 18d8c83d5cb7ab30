import { registerEnumType } from 'type-graphql'

const texts = (values: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(values).map(([name, description]) => [name, { description }]))

const PURPOSES = {
  CONSTRUCTION: '工程款\nWorks',
  MATERIAL: '材料设备款\nMaterials and equipment',
  WAGES: '农民工工资\nWages',
  ANCILLARY: '配套设施\nAncillary facilities',
  TAXES_AND_FEES: '税费\nTaxes and fees',
  INTEREST: '利息\nInterest',
  LAND_PURCHASE: '购地：一律不予支付\nBuying land: always refused',
  OTHER_INVESTMENT: '其他投资：一律不予支付\nOther investment: always refused',
} as const

export const LoanPurposeEnum = Object.fromEntries(Object.keys(PURPOSES).map((name) => [name, name])) as { readonly [P in keyof typeof PURPOSES]: P }
registerEnumType(LoanPurposeEnum, { name: 'LoanPurpose', description: '贷款支付用途\nPurpose of a payment of a loan', valuesConfig: texts(PURPOSES) })

export const PaymentModeEnum = { ENTRUSTED: 'ENTRUSTED', SELF_DIRECTED: 'SELF_DIRECTED' } as const
registerEnumType(PaymentModeEnum, {
  name: 'LoanPaymentMode',
  description: '支付方式\nHow it is paid',
  valuesConfig: texts({ ENTRUSTED: '受托支付\nPaid by the bank itself', SELF_DIRECTED: '自主支付\nPaid by the borrower' }),
})

export const PayeeAlarmEnum = { LAND_AUTHORITY: 'LAND_AUTHORITY', RELATED_ENTERPRISE: 'RELATED_ENTERPRISE' } as const
registerEnumType(PayeeAlarmEnum, {
  name: 'PayeeAlarm',
  description: '收款方警示\nAlarm about the payee',
  valuesConfig: texts({
    LAND_AUTHORITY: '收款方为土地出让方\nThe payee sells land',
    RELATED_ENTERPRISE: '收款方为开发企业或其集团企业\nThe payee is the developer or of its group',
  }),
})
