import { createHash } from 'node:crypto'
import chineseDays from 'chinese-days'
import { addDays, type LocalDate } from '../../../kernel/dates.js'

export interface DayPlan {
  readonly day: string
  readonly working: boolean
}

/** One row a day for the whole hub: the days of the State Council are the same everywhere, so nobody can publish them twice. */
export function calendarDayId(day: string): string {
  const hex = createHash('sha256').update(`calendar day ${day}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = `${year}-01-01` as LocalDate; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day)
  return days
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Weekdays work and weekends do not, but for the days that the notice names (放假与调休). */
export function yearFromExceptions(year: number, exceptions: readonly DayPlan[]): DayPlan[] {
  const named = new Map(exceptions.map(({ day, working }) => [day, working]))
  return daysOf(year).map((day) => ({ day, working: named.get(day) ?? (weekday(day) !== 0 && weekday(day) !== 6) }))
}

/** A year that the package has no notice for answers by weekdays without a word: so many days off on weekdays is what tells a published one. */
const FEWEST_WEEKDAYS_OFF = 5

/** The year as the package holds it, or null: a year that was not published is never guessed. */
export function publishedYear(year: number): DayPlan[] | null {
  const days = daysOf(year).map((day) => ({ day, working: chineseDays.isWorkday(day) }))
  const off = days.filter(({ day, working }) => !working && weekday(day) !== 0 && weekday(day) !== 6).length
  return off < FEWEST_WEEKDAYS_OFF ? null : days
}
