import { addMonths, type LocalDate } from '../../../../kernel/dates.js'
import { type Fen, sum } from '../../../../kernel/money.js'
import { proportion } from '../../../../kernel/proportion.js'
import { MILLION, type Rate } from './annual-rate.js'

export type RepaymentMethod = 'ANNUITY' | 'EQUAL_PRINCIPAL' | 'BULLET'

export interface Instalment {
  readonly number: number
  readonly dueOn: LocalDate
  readonly principal: Fen
  readonly interest: Fen
  readonly balance: Fen
}

export interface Loan {
  readonly principal: Fen
  readonly rate: Rate
  readonly from: LocalDate
  readonly months: number
}

/** A month is a twelfth of the annual rate. */
const MONTHLY = 12n * MILLION

/** 等额本息: A = P·i(1+i)ⁿ ÷ ((1+i)ⁿ−1), as one fraction of integers, rounded once. */
export function annuity({ principal, rate, months }: Omit<Loan, 'from'>): Fen {
  if (rate === 0n) return proportion(principal, 1n, BigInt(months))
  const [grown, flat] = [(MONTHLY + rate) ** BigInt(months), MONTHLY ** BigInt(months)]
  return proportion(principal, rate * grown, MONTHLY * (grown - flat))
}

/** What is repaid of the principal in one month, by method; the last month repays what is left. */
type Repay = (month: number, balance: Fen, interest: Fen) => Fen

function repayBy(method: RepaymentMethod, loan: Loan): Repay {
  const { principal, months } = loan
  if (method === 'BULLET') return () => 0n
  if (method === 'ANNUITY') {
    const instalment = annuity(loan)
    return (_, __, interest) => instalment - interest
  }
  const after = (month: number): Fen => proportion(principal, BigInt(month), BigInt(months))
  return (month) => after(month) - after(month - 1)
}

/** Month by month; Σ principal is the loan to the fen, the last instalment takes the difference (domain §5.2). */
export function repaymentSchedule(method: RepaymentMethod, loan: Loan): readonly Instalment[] {
  const repay = repayBy(method, loan)
  const instalments: Instalment[] = []
  let balance = loan.principal
  for (let number = 1; number <= loan.months; number += 1) {
    const interest = proportion(balance, loan.rate, MONTHLY)
    const principal = number === loan.months ? balance : repay(number, balance, interest)
    balance -= principal
    instalments.push({ number, dueOn: addMonths(loan.from, number), principal, interest, balance })
  }
  return instalments
}

export const totalInterest = (schedule: readonly Instalment[]): Fen => sum(schedule.map(({ interest }) => interest))
