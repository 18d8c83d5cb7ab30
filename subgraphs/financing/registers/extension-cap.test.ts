import { describe, expect, it } from '@jest/globals'
import { parseDate } from '../../../kernel/dates.js'
import { latestExtension } from './extension-cap.js'

const day = (text: string) => parseDate(text)!

describe('[L-20] how far a loan may be extended (domain §5.5)', () => {
  it.each([
    ['short: its own term again', '2024-01-15', '2024-07-15', '2024-07-01', '2025-01-15'],
    ['medium: half of its term', '2021-06-30', '2024-06-30', '2024-06-01', '2025-12-30'],
    ['long: three years', '2016-05-20', '2024-05-20', '2024-05-01', '2027-05-20'],
    ['medium, since 2026: its own term again', '2023-06-30', '2026-06-30', '2026-01-01', '2029-06-30'],
    ['long, since 2026: five years', '2016-05-20', '2026-05-20', '2026-02-01', '2031-05-20'],
    ['the day before the new rule, the old one', '2023-06-30', '2026-06-30', '2025-12-31', '2027-12-30'],
  ])('%s', (_, start, matures, decided, latest) => expect(latestExtension(day(start), day(matures), day(decided))).toBe(latest))
})
