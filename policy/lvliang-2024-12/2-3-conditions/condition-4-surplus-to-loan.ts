import { formatYuan, sum } from '../../../kernel/money.js'
import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { type Finding, met, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts } from './facts.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-34', clause: '吕梁 二(三) 条件四', zh: textOf(zh), en: textOf(en) })

export const SURPLUS_WORDS = [
  word(
    'SURPLUS_NOT_TO_LOAN',
    ['额度外资金未优先偿还项目融资贷款', '贷款未还清期间另作他用支取 {drawn} 元，其中应先还贷 {owed} 元。', '由住建部门督促退回或偿还 {owed} 元，并登记。'],
    [
      'Surplus did not go to the project’s loan first',
      '{drawn} yuan went elsewhere while the loan was owed; {owed} should have repaid it.',
      'Have {owed} yuan returned or repaid, and record it.',
    ],
  ),
]

type Facts = Pick<AssessmentFacts, 'day' | 'diversions' | 'withdrawals' | 'loanOutstanding' | 'loanSince'>

/**
 * 吕梁 二(三) 条件四 (L-34), looking back: nothing went elsewhere while the project's loan was owed. It is mended once the loan is
 * repaid or the withdrawal reversed. What was drawn before the loan was lent came before no loan.
 */
export function surplusWentToLoan({ day, diversions, withdrawals, loanOutstanding, loanSince }: Facts): Finding {
  if (diversions === null) return unknown('PRESALE_ACCOUNT_NOT_REPORTED', 'HOUSING')
  const elsewhere = withdrawals.filter(({ use, occurredOn }) => use === 'OTHER' && occurredOn <= day)
  if (elsewhere.length === 0 || loanOutstanding === 0n) return met(...withdrawals.map(({ id }) => id))
  if (loanOutstanding === null || loanSince === null) return unknown('PROJECT_LOAN_UNKNOWN', 'NFRA', ...elsewhere.map(({ id }) => id))
  const before = elsewhere.filter(({ occurredOn }) => occurredOn >= loanSince).toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1))
  const [first] = before
  if (first === undefined) return met(...withdrawals.map(({ id }) => id))
  const drawn = sum(before.map(({ amount }) => amount))
  const owed = drawn < loanOutstanding ? drawn : loanOutstanding
  const figures = { drawn: formatYuan(drawn), owed: formatYuan(owed) }
  return sinceDay(notMet('SURPLUS_NOT_TO_LOAN', figures, 'HOUSING', ...before.map(({ id }) => id)), first.occurredOn)
}
