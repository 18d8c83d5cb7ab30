import type { LocalDate } from '../../../kernel/dates.js'
import { type Rate, rateOfPercent } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/annual-rate.js'
import type { Loan } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/schedule.js'
import type { LoanTerms } from './interest.reads.js'

const LONGEST_TERM = 600

export const rateOf = (terms: LoanTerms | null): Rate | null => (terms?.annualRate ? rateOfPercent(terms.annualRate) : null)

/** The loan as slip, contract and ledger say it; null where one of them does not. */
export function loanOf(terms: LoanTerms | null): Loan | null {
  const rate = rateOf(terms)
  if (!terms || rate === null || terms.termMonths === null || terms.termMonths > LONGEST_TERM || terms.balance === null) return null
  return { principal: BigInt(terms.balance), rate, from: terms.startsOn as LocalDate, months: terms.termMonths }
}
