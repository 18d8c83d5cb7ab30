import { compareDates, type LocalDate } from '../../../kernel/dates.js'
import { type WorkingCalendar, workingDaysSpent } from '../../../kernel/legal-clock.js'
import { movedToWorkday } from '../../../kernel/working-calendar.js'

export type DutyKind = 'IMPLEMENTATION_PLAN' | 'FIRST_BATCH'

interface DatedDuty {
  readonly kind: DutyKind
  readonly rule: string
  readonly clause: string
  /** The day that the text names. */
  readonly due: LocalDate
}

/** 吕梁 三(一): the two days of March 2024; the second is a Sunday. */
export const DATED_DUTIES: readonly DatedDuty[] = Object.freeze([
  Object.freeze({ kind: 'IMPLEMENTATION_PLAN' as const, rule: 'L-43', clause: '吕梁 三(一)', due: '2024-03-05' as LocalDate }),
  Object.freeze({ kind: 'FIRST_BATCH' as const, rule: 'L-44', clause: '吕梁 三(一)', due: '2024-03-10' as LocalDate }),
])

export interface DutyOutcome {
  readonly state: 'DONE' | 'LATE' | 'MISSING' | 'WAITING'
  /** The last working day up to the day of the text; null while the calendar is not published. */
  readonly effective: LocalDate | null
  /** Working days after the day of the text until it was done, or until today; null while the calendar is not published. */
  readonly lateBy: number | null
}

/** 吕梁 三(一) (L-43, L-44): "3月5日前", "3月10日前"; no weekend moves them on. */
export function dutyOutcome(due: LocalDate, doneOn: LocalDate | null, today: LocalDate, calendar: WorkingCalendar): DutyOutcome {
  const moved = movedToWorkday(due, 'PRECEDING', calendar)
  const end = doneOn ?? today
  const late = compareDates(end, due) > 0
  const days = late ? workingDaysSpent(due, end, [], calendar) : 0
  const state = doneOn === null ? (late ? 'MISSING' : 'WAITING') : late ? 'LATE' : 'DONE'
  return { state, effective: moved === 'UNKNOWN' ? null : moved, lateBy: days === 'UNKNOWN' ? null : days }
}
