declare const localDate: unique symbol
declare const yearMonth: unique symbol

/** A legal date in Asia/Shanghai, YYYY-MM-DD: never an instant (domain §9.1). Text order is date order. */
export type LocalDate = string & { readonly [localDate]: true }

/** YYYY-MM, the period of a monthly figure. */
export type YearMonth = string & { readonly [yearMonth]: true }

const DAY_MS = 86_400_000
const pad = (value: number): string => String(value).padStart(2, '0')
const dateOf = (year: number, month: number, day: number): LocalDate => `${year}-${pad(month)}-${pad(day)}` as LocalDate

/** Used as arithmetic of the calendar only: UTC midnight of the local date, and no clock. */
const midnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)
const fromMidnight = (instant: number): LocalDate => new Date(instant).toISOString().slice(0, 10) as LocalDate

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Exactly YYYY-MM-DD, a day that the calendar has, 1900–2199; null for anything else. */
export function parseDate(text: string): LocalDate | null {
  const match = /^((?:19|20|21)[0-9]{2})-(0[1-9]|1[0-2])-([0-9]{2})$/.exec(text)
  if (!match) return null
  const day = Number(match[3])
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2])) ? (text as LocalDate) : null
}

export const parseYearMonth = (text: string): YearMonth | null => (/^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$/.test(text) ? (text as YearMonth) : null)

export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0)

export const addDays = (date: LocalDate, days: number): LocalDate => fromMidnight(midnight(date) + days * DAY_MS)

/** From `from` to `to`, the first day counted and the last not (算头不算尾). */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (midnight(to) - midnight(from)) / DAY_MS

/** The corresponding day of another month; where that month is too short, its last day (民法典 Art. 202). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  return dateOf(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)))
}

export const yearMonthOf = (date: LocalDate): YearMonth => date.slice(0, 7) as YearMonth

export const firstDayOf = (period: YearMonth): LocalDate => `${period}-01` as LocalDate

export const lastDayOf = (period: YearMonth): LocalDate => `${period}-${pad(daysInMonth(Number(period.slice(0, 4)), Number(period.slice(5))))}` as LocalDate

export const monthsAfter = (period: YearMonth, months: number): YearMonth => yearMonthOf(addMonths(firstDayOf(period), months))
