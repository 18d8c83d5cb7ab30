import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import { addWorkingDays, calendarOf, monthlyDue, workingDaysBetween } from '../../../kernel/working-calendar.js'
import { PROJECT_ROOT } from '../../../platform/root.js'
import { publishedYear, yearFromExceptions } from './published-years.js'

interface Vectors {
  readonly workday: Readonly<Record<string, boolean>>
  readonly monthlyDue: readonly { readonly month: string; readonly nominal: string; readonly effective: string }[]
}
const vectors = JSON.parse(readFileSync(join(PROJECT_ROOT, 'test/vectors.json'), 'utf8')) as Vectors
const years = Array.from({ length: 12 }, (_, n) => 2015 + n)
const calendar = calendarOf(new Map(years.flatMap((year) => (publishedYear(year) ?? []).map(({ day, working }) => [day, working] as const))))
const day = (text: string): LocalDate => text as LocalDate

describe('[L-39] the working calendar as published', () => {
  it.each(Object.entries(vectors.workday))('knows whether %s is worked', (date, works) => expect(calendar.isWorkday(day(date))).toBe(works))

  it.each(vectors.monthlyDue)('has a monthly report of $month due by $effective', ({ month, nominal, effective }) =>
    expect(monthlyDue(month as YearMonth, calendar)).toEqual({ nominal, effective }),
  )

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('counts the working days of %d', (year, days) => expect(workingDaysBetween(day(`${year}-01-01`), day(`${year}-12-31`), calendar)).toBe(days))

  it('knows nothing of a year without a notice, although the package would guess', () => {
    expect([2004, 2026, 2027, 2028].map((year) => publishedYear(year)?.length ?? null)).toEqual([366, 365, null, null])
    expect(calendar.isWorkday(day('2027-01-04'))).toBe('UNKNOWN')
    expect(addWorkingDays(day('2026-12-30'), 5, calendar)).toBe('UNKNOWN')
    expect(monthlyDue('2027-01' as YearMonth, calendar).effective).toBe('UNKNOWN')
  })

  it('ends five working days after National Day’s eve on the make-up Saturday’s Monday', () =>
    expect(addWorkingDays(day('2026-09-30'), 4, calendar)).toBe('2026-10-12'))

  it('takes a year from a notice’s own days', () => {
    const plan = new Map(
      yearFromExceptions(2027, [
        { day: '2027-01-01', working: false },
        { day: '2027-01-09', working: true },
      ]).map((one) => [one.day, one.working]),
    )
    expect(['2027-01-01', '2027-01-04', '2027-01-09', '2027-01-10'].map((date) => plan.get(date))).toEqual([false, true, true, false])
    expect(plan.size).toBe(365)
  })
})
