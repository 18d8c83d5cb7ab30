import { describe, expect, it } from '@jest/globals'
import { parseDate } from '../../../../kernel/dates.js'
import { formatDecimal } from '../../../../kernel/decimal.js'
import { type LprTerm, lprOn } from './lpr.js'
import { LPR_PUBLISHED } from './lpr-published.js'

const day = (text: string) => parseDate(text)!
const percent = (found: ReturnType<typeof lprOn>) => (found === 'UNKNOWN' ? found : formatDecimal(found.rate, 4))

describe('[L-20] the LPR that prices a loan on a day (domain §5.1)', () => {
  it.each<[string, LprTerm, string]>([
    ['2019-08-19', 'ONE_YEAR', 'UNKNOWN'],
    ['2019-08-20', 'OVER_FIVE_YEARS', '4.8500'],
    ['2022-08-21', 'ONE_YEAR', '3.7000'],
    ['2022-08-22', 'ONE_YEAR', '3.6500'],
    ['2024-02-20', 'OVER_FIVE_YEARS', '3.9500'],
    ['2024-10-20', 'ONE_YEAR', '3.3500'],
    ['2024-10-21', 'ONE_YEAR', '3.1000'],
    ['2026-02-19', 'OVER_FIVE_YEARS', '3.5000'],
    ['2026-02-20', 'ONE_YEAR', 'UNKNOWN'],
    ['2026-11-23', 'ONE_YEAR', 'UNKNOWN'],
  ])('%s %s: %s', (on, term, expected) => expect(percent(lprOn(day(on), term))).toBe(expected))

  it('is what the central bank’s register says since, and not known in the months that nobody gave', () => {
    const quotes = [...LPR_PUBLISHED, { publishedOn: day('2026-10-20'), oneYear: 29_000n, fiveYears: 34_000n }]
    expect(['2026-09-01', '2026-10-19', '2026-10-20', '2026-11-19', '2026-11-20'].map((on) => percent(lprOn(day(on), 'ONE_YEAR', quotes)))).toEqual([
      ...['UNKNOWN', 'UNKNOWN', '2.9000', '2.9000', 'UNKNOWN'],
    ])
  })

  it('has a quote for each month from August 2019 to January 2026', () =>
    expect(new Set(LPR_PUBLISHED.map(({ publishedOn }) => publishedOn.slice(0, 7))).size).toBe(78))
})
