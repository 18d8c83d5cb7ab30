import { describe, expect, it } from '@jest/globals'
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  monthsAfter,
  parseDate,
  parseYearMonth,
  yearMonthOf,
} from './dates.js'

const date = (text: string): LocalDate => parseDate(text)!

describe('local dates (domain §9.1)', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day of the calendar', (text) => expect(parseDate(text)).toBe(text))
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-1-1',
    '2024-01-01T00:00:00Z',
    '２０２４-01-01',
    '现房',
    '',
    ' 2024-01-01',
    '2024-01-00',
    '0024-01-01',
  ])('%j is none', (text) => expect(parseDate(text)).toBeNull())
  it('counts the first day and not the last (算头不算尾)', () => expect(daysBetween(date('2024-03-21'), date('2024-06-21'))).toBe(92))
  it('crosses the days of a former daylight saving without losing one', () => {
    expect([addDays(date('1988-04-16'), 2), daysBetween(date('1988-04-01'), date('1988-10-01'))]).toEqual(['1988-04-18', 183])
  })
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-15', 14, '2026-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s and %i months is the corresponding day %s', (from, months, to) => expect(addMonths(date(from), months)).toBe(to))
  it('sorts as text sorts', () => expect(compareDates(date('2024-09-30'), date('2024-10-01'))).toBe(-1))
})

describe('months', () => {
  const march = parseYearMonth('2024-03')!
  it('have a first and a last day', () =>
    expect([firstDayOf(march), lastDayOf(march), lastDayOf(parseYearMonth('2024-02')!)]).toEqual(['2024-03-01', '2024-03-31', '2024-02-29']))
  it('follow one another over the year', () =>
    expect([monthsAfter(march, 10), monthsAfter(march, -3), yearMonthOf(date('2024-03-31'))]).toEqual(['2025-01', '2023-12', '2024-03']))
  it.each(['2024-13', '2024-3', '2024-03-01', '202403'])('%s is no month', (text) => expect(parseYearMonth(text)).toBeNull())
})
