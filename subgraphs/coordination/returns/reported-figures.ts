import { sum } from '../../../kernel/money.js'
import type { Figure } from '../../../policy/lvliang-2024-12/3-2-reporting/reconcile.js'
import { fen } from '../assessment/fen.js'

/** The answer of documents/internal/countyReturnFigures. */
export interface ReturnAnswer {
  readonly id: string
  readonly kind: string
  readonly period: string
  readonly state: string
  readonly totals: {
    readonly requested: string
    readonly approved: string
    readonly disbursedInPeriod: string
    readonly disbursed: string
    readonly relief: string
    readonly balance: string
  }
}

const REPORTED: ReadonlySet<string> = new Set(['SUBMITTED', 'ACCEPTED', 'SEALED'])
const CUMULATIVE = ['requested', 'approved', 'disbursed', 'relief', 'balance'] as const

interface Reported {
  /** Ids of the returns that the figures come from. */
  readonly used: readonly string[]
  readonly figures: readonly Figure[]
}

/** What a county has reported of some months: the last month's standing figures, and the months' own added up. A month without a return leaves its figures out: a gap is not a zero. */
export function reportedFigures(unitId: string, months: readonly string[], returns: readonly ReturnAnswer[]): Reported {
  const sent = returns.filter(({ kind, state }) => kind === 'MONTHLY_RETURN' && REPORTED.has(state))
  const found = months.flatMap((month) => sent.find(({ period }) => period === month) ?? [])
  const last = found.find(({ period }) => period === months.at(-1))
  const standing = last ? CUMULATIVE.map((measure) => ({ unitId, measure, amount: fen(last.totals[measure]) })) : []
  const paid = { unitId, measure: 'disbursedInPeriod', amount: sum(found.map(({ totals }) => fen(totals.disbursedInPeriod))) }
  return { used: found.map(({ id }) => id), figures: found.length === months.length ? [...standing, paid] : standing }
}
