import { describe, expect, it } from '@jest/globals'
import { addDays, parseDate } from '../../../../kernel/dates.js'
import { EXTENSION_RULES, extensionDated, extensionWithinCap, latestExtension } from './extension-cap.js'

const day = (text: string) => parseDate(text)!

describe('[L-20] how far a loan may be extended (domain §5.5)', () => {
  it.each([
    ['short: its own term again', '2024-01-15', '2024-07-15', '2024-07-01', true, '2025-01-15'],
    ['medium: half of its term', '2021-06-30', '2024-06-30', '2024-06-01', true, '2025-12-30'],
    ['five years are medium: two and a half', '2019-06-30', '2024-06-30', '2024-06-01', true, '2026-12-30'],
    ['long: three years', '2016-05-20', '2024-05-20', '2024-05-01', true, '2027-05-20'],
    ['medium, listed, since 2026: its own term again', '2023-06-30', '2026-06-30', '2026-01-01', true, '2029-06-30'],
    ['long, listed, since 2026: five years', '2016-05-20', '2026-05-20', '2026-02-01', true, '2031-05-20'],
    ['not listed, since 2026: as before', '2023-06-30', '2026-06-30', '2026-01-01', false, '2027-12-30'],
    ['the day before the new rule, the old one', '2023-06-30', '2026-06-30', '2025-12-31', true, '2027-12-30'],
  ])('%s', (_, start, matures, decided, listed, expected) => {
    const loan = { startedOn: day(start), maturesOn: day(matures), decidedOn: day(decided), listed }
    const { latest } = latestExtension(loan)
    expect(latest).toBe(expected)
    expect(extensionWithinCap({ ...loan, extendedTo: latest })).toBeNull()
    expect(extensionWithinCap({ ...loan, extendedTo: addDays(latest, 1) })).toMatchObject({ code: 'EXTENSION_ABOVE_CAP', parameters: { latest: expected } })
  })

  it.each(['startedOn', 'maturesOn', 'extendedTo'])('is not judged, and so not taken, without %s', (missing) => {
    const dates = { startedOn: day('2024-01-15'), maturesOn: day('2024-07-15'), extendedTo: day('2024-08-15') }
    expect(extensionDated(dates)).toBeNull()
    expect(extensionDated({ ...dates, [missing]: null })).toMatchObject({ code: 'EXTENSION_DATES_MISSING', field: missing })
  })

  it('each rule has a source, and what is only reported says so', () =>
    expect(EXTENSION_RULES.map(({ source, official }) => [source.length > 0, official])).toEqual([
      [true, true],
      [true, false],
    ]))
})
