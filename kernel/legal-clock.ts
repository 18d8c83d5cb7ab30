import { addDays, compareDates, type LocalDate } from './dates.js'

/** The port of the working-day calendar: a year whose holidays were not published is UNKNOWN, never guessed (domain §9.5). */
export interface WorkingCalendar {
  isWorkday(day: LocalDate): boolean | 'UNKNOWN'
}

/** Time that does not count: 补正、公示、专家评审. Both days included; a suspension that has not ended has no `to`. */
export interface Suspension {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

const suspended = (day: LocalDate, suspensions: readonly Suspension[]): boolean =>
  suspensions.some(({ from, to }) => compareDates(day, from) >= 0 && (to === null || compareDates(day, to) <= 0))

/**
 * 行政许可法 第八十二条: legal clocks count working days, the day of the start not counted, less what was suspended.
 * UNKNOWN as soon as one day of the span is.
 */
export function workingDaysSpent(start: LocalDate, end: LocalDate, suspensions: readonly Suspension[], calendar: WorkingCalendar): number | 'UNKNOWN' {
  let days = 0
  for (let day = addDays(start, 1); compareDates(day, end) <= 0; day = addDays(day, 1)) {
    const works = calendar.isWorkday(day)
    if (works === 'UNKNOWN') return 'UNKNOWN'
    if (works && !suspended(day, suspensions)) days += 1
  }
  return days
}
