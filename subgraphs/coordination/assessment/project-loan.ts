import type { LocalDate } from '../../../kernel/dates.js'
import { type Fen, sum } from '../../../kernel/money.js'
import type { EscrowAnswer, ScopeAnswer } from './facts-answer.js'
import { fen, fenOrNull } from './fen.js'

/** What left presale accounts for the banks already: their own figure follows days later. */
const repaidBy = (accounts: readonly EscrowAnswer[]): Fen =>
  sum(accounts.flatMap(({ withdrawals }) => withdrawals.filter(({ use }) => use === 'LOAN_REPAYMENT').map(({ amount }) => fen(amount))))

/** Lent to the project and not repaid, as withdrawals of presale funds count it (L-34); null where financing did not say. */
export function loanOutstanding(project: NonNullable<ScopeAnswer['project']>, accounts: readonly EscrowAnswer[]): Fen | null {
  const [lent, owed, repaid] = [fenOrNull(project.disbursedAmount), fenOrNull(project.loanBalance), repaidBy(accounts)]
  if (lent === null || owed === null) return null
  const unpaid = lent > repaid ? lent - repaid : 0n
  return unpaid < owed ? unpaid : owed
}

/** The first disbursement of a credit of which something is owed; those that were reversed never happened. */
export function loanSince({ credits }: NonNullable<ScopeAnswer['project']>): LocalDate | null {
  const days = (credits ?? []).flatMap(({ balance, disbursements }) => {
    if ((fenOrNull(balance) ?? 0n) <= 0n) return []
    const reversed = new Set(disbursements.flatMap(({ reverses }) => reverses?.id ?? []))
    return disbursements.filter(({ id, reverses }) => reverses === null && !reversed.has(id)).map(({ occurredOn }) => occurredOn as LocalDate)
  })
  return days.sort()[0] ?? null
}
