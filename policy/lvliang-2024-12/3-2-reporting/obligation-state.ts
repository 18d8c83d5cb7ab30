import { addDays, type LocalDate } from '../../../kernel/dates.js'
import type { WorkingCalendar } from '../../../kernel/legal-clock.js'
import { workingDaysBetween } from '../../../kernel/working-calendar.js'
import type { DueDay } from './reporting-days.js'

export interface ReportMade {
  readonly submittedOn: LocalDate
  readonly isNil: boolean
}

export type ObligationStateName = 'DUE' | 'SUBMITTED' | 'LATE' | 'MISSING' | 'ZERO_REPORT' | 'UNKNOWN'

export interface ObligationState {
  readonly state: ObligationStateName
  /** Working days after the day it was due; null where it is in time, or where nobody can count them. */
  readonly daysLate: number | null
}

/**
 * 吕梁 三(二) (L-48, L-49, L-51): where one duty stands. A zero report is a report; a missing one is not a zero. Without a published calendar
 * nobody is called late before the nominal day, and after it the days stay uncounted.
 */
export function obligationState({ nominal, effective }: DueDay, made: ReportMade | null, today: LocalDate, calendar: WorkingCalendar): ObligationState {
  const end = made?.submittedOn ?? today
  if (effective === 'UNKNOWN') {
    if (made) return { state: end <= nominal ? inTime(made) : 'UNKNOWN', daysLate: null }
    return { state: 'UNKNOWN', daysLate: null }
  }
  if (end <= effective) return { state: made ? inTime(made) : 'DUE', daysLate: null }
  const days = workingDaysBetween(addDays(effective, 1), end, calendar)
  return { state: made ? 'LATE' : 'MISSING', daysLate: days === 'UNKNOWN' ? null : days }
}

const inTime = ({ isNil }: ReportMade): ObligationStateName => (isNil ? 'ZERO_REPORT' : 'SUBMITTED')
