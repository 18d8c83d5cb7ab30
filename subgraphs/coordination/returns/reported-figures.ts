import { sum } from '../../../kernel/money.js'
import type { Figure } from '../../../policy/lvliang-2024-12/3-2-reporting/reconcile.js'
import { fen } from '../assessment/fen.js'

/** The answer of documents/internal/mechanismReturnFigures. */
export interface ReturnAnswer {
  readonly id: string
  readonly kind: string
  readonly period: string
  readonly state: string
  readonly submittedOn: string | null
  readonly isNil: boolean
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

/** One month: the return that stands for it, or none. */
export interface MonthReported {
  readonly period: string
  readonly returnId: string | null
  readonly submittedOn: string | null
  readonly isNil: boolean
}

interface Reported {
  readonly reported: readonly MonthReported[]
  readonly figures: readonly Figure[]
}

const monthOf = (period: string, found: readonly ReturnAnswer[]): MonthReported => {
  const row = found.find((one) => one.period === period)
  return { period, returnId: row?.id ?? null, submittedOn: row?.submittedOn ?? null, isNil: row?.isNil ?? false }
}

/** What a county has reported of some months: the last month's standing figures, and the months' own added up. A month without a return leaves its figures out: a gap is not a zero. */
export function reportedFigures(unitId: string, months: readonly string[], returns: readonly ReturnAnswer[]): Reported {
  const sent = returns.filter(({ kind, state }) => kind === 'MONTHLY_RETURN' && REPORTED.has(state))
  const found = months.flatMap((month) => sent.find(({ period }) => period === month) ?? [])
  const last = found.find(({ period }) => period === months.at(-1))
  const standing = last ? CUMULATIVE.map((measure) => ({ unitId, measure, amount: fen(last.totals[measure]) })) : []
  const paid = { unitId, measure: 'disbursedInPeriod', amount: sum(found.map(({ totals }) => fen(totals.disbursedInPeriod))) }
  const reported = months.map((month) => monthOf(month, found))
  return { reported, figures: found.length === months.length ? [...standing, paid] : standing }
}
