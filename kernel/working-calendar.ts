import { addDays, compareDates, type LocalDate, lastDayOf, type YearMonth } from './dates.js'
import type { WorkingCalendar } from './legal-clock.js'

/** The calendar of published days: what is not among them is UNKNOWN. */
export const calendarOf = (days: ReadonlyMap<string, boolean>): WorkingCalendar => ({ isWorkday: (day) => days.get(day) ?? 'UNKNOWN' })

/** Both days included; UNKNOWN as soon as one of them is. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number | 'UNKNOWN' {
  let count = 0
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) {
    const works = calendar.isWorkday(day)
    if (works === 'UNKNOWN') return 'UNKNOWN'
    if (works) count += 1
  }
  return count
}

/** The day on which so many working days after `from` end, the day of the start not counted (行政许可法 第八十二条). */
export function addWorkingDays(from: LocalDate, days: number, calendar: WorkingCalendar): LocalDate | 'UNKNOWN' {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const works = calendar.isWorkday(day)
    if (works === 'UNKNOWN') return 'UNKNOWN'
    if (works) left -= 1
  }
  return day
}

export type DueDayStrategy = 'NONE' | 'PRECEDING' | 'FOLLOWING'

/** A day that is off, moved to the working day before or after it. */
export function movedToWorkday(day: LocalDate, strategy: DueDayStrategy, calendar: WorkingCalendar): LocalDate | 'UNKNOWN' {
  if (strategy === 'NONE') return day
  for (let moved = day; ; moved = addDays(moved, strategy === 'PRECEDING' ? -1 : 1)) {
    const works = calendar.isWorkday(moved)
    if (works === 'UNKNOWN') return 'UNKNOWN'
    if (works) return moved
  }
}

/** 每月月底前 (domain §9.2): no law moves it to the next month, so the safe reading is the last working day of the month. */
export const monthlyDue = (month: YearMonth, calendar: WorkingCalendar, strategy: DueDayStrategy = 'PRECEDING') => {
  const nominal = lastDayOf(month)
  return { nominal, effective: movedToWorkday(nominal, strategy, calendar) }
}
