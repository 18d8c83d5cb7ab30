import { type Fen, formatYuan } from '../../../kernel/money.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

const CLAUSE = { rule: 'L-22', clause: '吕梁 二(二) 第六句' } as const

export const LOAN_PURPOSES = ['CONSTRUCTION', 'MATERIAL', 'WAGES', 'ANCILLARY', 'TAXES_AND_FEES', 'INTEREST', 'LAND_PURCHASE', 'OTHER_INVESTMENT'] as const

export type LoanPurpose = (typeof LOAN_PURPOSES)[number]

const BARRED: readonly LoanPurpose[] = ['LAND_PURCHASE', 'OTHER_INVESTMENT']

export const LOAN_PURPOSE_BARRED = defineRefusal({
  code: 'LOAN_PURPOSE_BARRED',
  ...CLAUSE,
  zh: {
    title: '信贷资金不得用于购地或其他投资',
    detail: '用途为 {purpose}，金额 {amount} 元。',
    remedy: '贷款资金优先保障本项目开发建设；请退回该笔申请。',
  },
  en: {
    title: 'No loan money for land or other investment',
    detail: 'The purpose is {purpose}, {amount} yuan.',
    remedy: 'Loan money goes to this project’s construction first: send the request back.',
  },
})

/** 吕梁 二(二) (L-22): 严防信贷资金被挪用于购地或其他投资. */
export const purposeAllowed = (purpose: LoanPurpose, amount: Fen): Refusal | null =>
  BARRED.includes(purpose) ? refuse(LOAN_PURPOSE_BARRED, { purpose, amount: formatYuan(amount) }, 'purpose') : null

export const LOAN_PAID_ABOVE_DISBURSED = defineRefusal({
  code: 'LOAN_PAID_ABOVE_DISBURSED',
  ...CLAUSE,
  zh: {
    title: '支付超过已发放的贷款',
    detail: '累计发放 {disbursed} 元，已支付 {paid} 元，本笔 {amount} 元。',
    remedy: '核对金额；先登记发放，或冲正登记有误的支付。',
  },
  en: {
    title: 'More is paid than was disbursed',
    detail: '{disbursed} yuan were disbursed and {paid} paid; this is {amount}.',
    remedy: 'Check the amount; record the disbursement first, or reverse a payment that was recorded in error.',
  },
})

export interface LoanMoney {
  readonly disbursed: Fen
  readonly paid: Fen
}

/** What leaves the closed account is what came into it, and no more. */
export const withinDisbursed = ({ disbursed, paid }: LoanMoney, amount: Fen): Refusal | null =>
  paid + amount <= disbursed
    ? null
    : refuse(LOAN_PAID_ABOVE_DISBURSED, { disbursed: formatYuan(disbursed), paid: formatYuan(paid), amount: formatYuan(amount) }, 'amount')

/** 固定资产贷款管理办法 (2024年第1号令, from 2024-07-01): one payee's payment above ten million yuan is paid by the bank itself. */
const ENTRUSTED_ABOVE: Fen = 1_000_000_000n

export type PaymentMode = 'ENTRUSTED' | 'SELF_DIRECTED'

export const entrustedPaymentMissing = (amount: Fen, mode: PaymentMode): boolean => amount > ENTRUSTED_ABOVE && mode !== 'ENTRUSTED'

/** Who gets the money, as far as the hub knows. */
export interface Payee {
  readonly name: string
  readonly uscc: string | null
}

export interface Related {
  /** The developer, its group and its shareholders' other enterprises. */
  readonly names: ReadonlySet<string>
  readonly usccs: ReadonlySet<string>
}

export type PayeeAlarm = 'LAND_AUTHORITY' | 'RELATED_ENTERPRISE'

/** Whoever sells land: 自然资源局, 土地储备中心, 公共资源交易中心; a land deposit stays one whatever the purpose says. */
const LAND_AUTHORITY = /自然资源|国土资源|土地储备|土地收购|土地交易|土地出让|土地拍卖|公共资源交易/

/** 吕梁 二(二) (L-22): the payee tells what the purpose may hide: land bought, or money moved on to another enterprise of the group. */
export function payeeAlarm({ name, uscc }: Payee, related: Related): PayeeAlarm | null {
  if (LAND_AUTHORITY.test(name.normalize('NFKC'))) return 'LAND_AUTHORITY'
  return related.names.has(name) || (uscc !== null && related.usccs.has(uscc)) ? 'RELATED_ENTERPRISE' : null
}

export const CLOSED_LOAN_USE_REFUSALS = [LOAN_PURPOSE_BARRED, LOAN_PAID_ABOVE_DISBURSED]
