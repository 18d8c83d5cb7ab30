import type { LocalDate } from '../../../kernel/dates.js'
import { type WorkingCalendar, workingDaysSpent } from '../../../kernel/legal-clock.js'
import type { OpenPoint } from '../2-3-conditions/settings.js'

/** The text gives no number of days for "第一时间" (Q8). */
export const MECHANISM_REPORT_WORKDAYS: OpenPoint<number> = Object.freeze({
  setting: 'MECHANISM_REPORT_WORKDAYS',
  value: 3,
  since: '2026-11-23',
  source: '数据中枢默认值，文件未规定“第一时间”为几日；可由市、县机制另行设定 / default of the hub: the text gives no number of days',
})

export interface Establishment {
  readonly establishedOn: LocalDate
  readonly reportedOn: LocalDate | null
  readonly today: LocalDate
}

export interface ReportClock {
  readonly state: 'IN_TIME' | 'LATE' | 'WAITING' | 'MISSING' | 'UNKNOWN'
  /** From the day it was set up to its report, or to today; null where the calendar is not published. */
  readonly workingDays: number | null
}

/** 吕梁 三(二) (L-50): set up, a county's mechanism is reported to the city's office at once. */
export function reportedAtOnce({ establishedOn, reportedOn, today }: Establishment, limit: number, calendar: WorkingCalendar): ReportClock {
  const spent = workingDaysSpent(establishedOn, reportedOn ?? today, [], calendar)
  if (spent === 'UNKNOWN') return { state: 'UNKNOWN', workingDays: null }
  if (reportedOn === null) return { state: spent <= limit ? 'WAITING' : 'MISSING', workingDays: spent }
  return { state: spent <= limit ? 'IN_TIME' : 'LATE', workingDays: spent }
}
