import { type Fen, formatYuan, sum } from '../../../kernel/money.js'
import { type Finding, met, notMet, unknown } from '../../../kernel/verdict.js'

/** One incident: presale money that left the account for another use, and what came back of it. */
export interface Diversion {
  readonly id: string
  readonly amount: Fen
  readonly recovered: Fen
}

export const outstandingOf = ({ amount, recovered }: Diversion): Fen => (amount > recovered ? amount - recovered : 0n)

/**
 * 吕梁 二(三) 条件四 (L-32): presale funds were never diverted, or what was diverted has come back. Counted per incident: what one
 * incident recovers beyond its loss does not excuse another. Null: nobody has reported the project's accounts.
 */
export function divertedFundsRecovered(diversions: readonly Diversion[] | null): Finding {
  if (diversions === null) return unknown('PRESALE_ACCOUNT_NOT_REPORTED', 'HOUSING')
  const open = diversions.filter((diversion) => outstandingOf(diversion) > 0n)
  const ids = diversions.map(({ id }) => id)
  if (open.length === 0) return met(...ids)
  return notMet('DIVERTED_FUNDS_OUTSTANDING', { outstanding: formatYuan(sum(open.map(outstandingOf))) }, 'HOUSING', ...open.map(({ id }) => id))
}
