import { type Fen, formatYuan } from '../../../kernel/money.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export type WithdrawalUse = 'CONSTRUCTION' | 'LOAN_REPAYMENT' | 'OTHER'

const CLAUSE = { rule: 'L-34', clause: '吕梁 二(三) 条件四' }

export const CONSTRUCTION_FIRST = defineRefusal({
  code: 'CONSTRUCTION_FIRST',
  ...CLAUSE,
  zh: {
    title: '工程建设尚未得到保障',
    detail: '未确认本项目工程建设资金已有保障，超出重点监管额度的资金只能用于本项目工程建设。',
    remedy: '用途改为工程建设；或由住建部门确认工程建设已有保障后再办理。',
  },
  en: {
    title: 'The works are not assured',
    detail: 'Until the works of this project are assured, what stands above the quota is for the works.',
    remedy: 'Withdraw for construction, or have the housing bureau confirm first that the works are assured.',
  },
})

export const LOAN_REPAID_FIRST = defineRefusal({
  code: 'LOAN_REPAID_FIRST',
  ...CLAUSE,
  zh: {
    title: '应优先偿还项目融资贷款',
    detail: '项目融资贷款尚有 {outstanding} 元未还，申请支取 {amount} 元另作他用。',
    remedy: '先以“偿还贷款”用途支取，还清后的余额再另行支取。',
  },
  en: {
    title: 'The project’s loan comes first',
    detail: '{outstanding} yuan of the project’s loan are outstanding; {amount} yuan were asked for another use.',
    remedy: 'Withdraw to repay the loan first; what is left then may be withdrawn.',
  },
})

export const LOAN_OVERPAID = defineRefusal({
  code: 'LOAN_OVERPAID',
  ...CLAUSE,
  zh: { title: '超过未还的项目融资贷款', detail: '未还 {outstanding} 元，申请偿还 {amount} 元。', remedy: '偿还金额不超过未还金额。' },
  en: {
    title: 'More than the loan that is outstanding',
    detail: '{outstanding} yuan are outstanding, {amount} yuan were to be repaid.',
    remedy: 'Repay no more than is outstanding.',
  },
})

export const PROJECT_LOAN_UNKNOWN = defineRefusal({
  code: 'PROJECT_LOAN_UNKNOWN',
  ...CLAUSE,
  zh: {
    title: '尚不能确认项目融资贷款余额',
    detail: '金融侧没有给出该项目的放款情况，无法判断是否应先还贷。',
    remedy: '请稍后重试；仍不能办理的，请联系金融监管部门核实该项目的贷款。',
  },
  en: {
    title: 'The project’s loan is not known',
    detail: 'Nothing was said of what was lent to the project, so it is open whether a loan comes first.',
    remedy: 'Try again later; if it stays so, ask the financial regulator about the project’s loan.',
  },
})

export const CONDITION_4_REFUSALS = [CONSTRUCTION_FIRST, LOAN_REPAID_FIRST, LOAN_OVERPAID, PROJECT_LOAN_UNKNOWN]

export interface SurplusWithdrawal {
  readonly amount: Fen
  readonly use: WithdrawalUse
  /** The housing bureau's word that the works can be finished without this money. */
  readonly constructionAssured: boolean
  /** What was lent to the project and has not been repaid; null: not known, which is never taken for nothing. */
  readonly loanOutstanding: Fen | null
}

/**
 * 吕梁 二(三) 条件四 (L-34, F15): the works come first; with the works assured, what is withdrawn above the 重点监管额度 goes to
 * the project's financing loan before it goes anywhere else.
 */
export function projectLoanFirst({ amount, use, constructionAssured, loanOutstanding }: SurplusWithdrawal): Refusal | null {
  if (!constructionAssured) return use === 'CONSTRUCTION' ? null : refuse(CONSTRUCTION_FIRST, {}, 'use')
  if (loanOutstanding === null) return refuse(PROJECT_LOAN_UNKNOWN)
  const figures = { outstanding: formatYuan(loanOutstanding), amount: formatYuan(amount) }
  if (use === 'LOAN_REPAYMENT') return amount > loanOutstanding ? refuse(LOAN_OVERPAID, figures, 'amount') : null
  return loanOutstanding > 0n ? refuse(LOAN_REPAID_FIRST, figures, 'use') : null
}
