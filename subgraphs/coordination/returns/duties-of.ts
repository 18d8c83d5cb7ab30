import { type LocalDate, monthsAfter, type YearMonth } from '../../../kernel/dates.js'
import type { WorkingCalendar } from '../../../kernel/legal-clock.js'
import { quarterOf } from '../../../kernel/quarters.js'
import type { OpenPoint } from '../../../policy/lvliang-2024-12/2-3-conditions/settings.js'
import { type ObligationState, obligationState } from '../../../policy/lvliang-2024-12/3-2-reporting/obligation-state.js'
import {
  type DueDay,
  MONITORING_CLOSE_DAY,
  monitoringDue,
  monthEndDue,
  QUARTER_CLOSE_DAY,
  quarterlyDue,
} from '../../../policy/lvliang-2024-12/3-2-reporting/reporting-days.js'
import { periodFits, type ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import type { ReturnRow } from './mechanism-return.reads.js'

/** What is known of a unit that owes returns; `decided` reads its settings, its superiors', or the default. */
export interface Debtor {
  readonly made: readonly ReturnRow[]
  readonly today: LocalDate
  readonly calendar: WorkingCalendar
  readonly decided: (usual: OpenPoint<number>) => OpenPoint<number>
}

export interface Duty extends ObligationState {
  readonly kind: ReturnKind
  readonly period: YearMonth
  readonly nominalDue: LocalDate
  readonly effectiveDue: LocalDate | null
  readonly decidedBy: readonly OpenPoint<number>[]
}

type Due = (period: YearMonth, debtor: Debtor) => { readonly due: DueDay; readonly decidedBy: readonly OpenPoint<number>[] }

const closing =
  (usual: OpenPoint<number>, dueOn: (period: YearMonth, closeDay: number, calendar: WorkingCalendar) => DueDay): Due =>
  (period, { decided, calendar }) => {
    const day = decided(usual)
    return { due: dueOn(period, day.value, calendar), decidedBy: [day] }
  }

const DUE: Readonly<Record<ReturnKind, Due>> = {
  MONTHLY_RETURN: (period, { calendar }) => ({ due: monthEndDue(period, calendar), decidedBy: [] }),
  MONTHLY_MONITORING: closing(MONITORING_CLOSE_DAY, monitoringDue),
  QUARTERLY_SUMMARY: closing(QUARTER_CLOSE_DAY, (period, day, calendar) => quarterlyDue(quarterOf(`${period}-01` as LocalDate), day, calendar)),
}

/** A year of months, and no more, is asked at once. */
const MOST_MONTHS = 12

const monthsBetween = (from: YearMonth, to: YearMonth): readonly YearMonth[] =>
  Array.from({ length: MOST_MONTHS }, (_, n) => monthsAfter(from, n)).filter((month) => month <= to)

/** The first submission counts for its day, also when it was returned and written anew. */
function firstSubmitted(made: readonly ReturnRow[], kind: ReturnKind, period: YearMonth) {
  const days = made.flatMap((row) => (row.kind === kind && row.period === period && row.submittedOn !== null ? [row] : []))
  const [first] = days.sort((a, b) => ((a.submittedOn ?? '') < (b.submittedOn ?? '') ? -1 : 1))
  return first ? { submittedOn: first.submittedOn as LocalDate, isNil: first.isNil } : null
}

/** 吕梁 三(二) (L-48, L-49, L-51): what a unit owes of one kind in some months, and where each duty stands. */
export const dutiesOf = (kind: ReturnKind, from: YearMonth, to: YearMonth, debtor: Debtor): readonly Duty[] =>
  monthsBetween(from, to)
    .filter((period) => periodFits(kind, period) === null)
    .map((period) => {
      const { due, decidedBy } = DUE[kind](period, debtor)
      const state = obligationState(due, firstSubmitted(debtor.made, kind, period), debtor.today, debtor.calendar)
      return { kind, period, nominalDue: due.nominal, effectiveDue: due.effective === 'UNKNOWN' ? null : due.effective, decidedBy, ...state }
    })
