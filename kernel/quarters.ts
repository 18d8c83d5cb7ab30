import { firstDayOf, type LocalDate, lastDayOf, monthsAfter, type YearMonth } from './dates.js'

declare const quarter: unique symbol

/** 2026Q3: the period of a quarterly duty. Text order is the order of time. */
export type Quarter = string & { readonly [quarter]: true }

export const parseQuarter = (text: string): Quarter | null => (/^(19|20|21)[0-9]{2}Q[1-4]$/.test(text) ? (text as Quarter) : null)

export const quartersOf = (year: number): readonly Quarter[] => [1, 2, 3, 4].flatMap((n) => parseQuarter(`${year}Q${n}`) ?? [])

const firstMonth = (period: Quarter): YearMonth => `${period.slice(0, 4)}-${String(Number(period.slice(5)) * 3 - 2).padStart(2, '0')}` as YearMonth

export const quarterOf = (day: LocalDate): Quarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter

export const firstDayOfQuarter = (period: Quarter): LocalDate => firstDayOf(firstMonth(period))

export const lastDayOfQuarter = (period: Quarter): LocalDate => lastDayOf(monthsAfter(firstMonth(period), 2))

export const quartersAfter = (period: Quarter, quarters: number): Quarter => quarterOf(firstDayOf(monthsAfter(firstMonth(period), quarters * 3)))
