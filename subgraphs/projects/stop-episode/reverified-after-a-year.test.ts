import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { reverifiedAfterAYear } from './reverified-after-a-year.js'

const day = (text: string) => text as LocalDate

describe('[L-27] 建筑法 第十一条: works that stopped for a year', () => {
  it.each([
    ['resume freely after 364 days', '2024-03-01', '2025-02-28', null, null],
    ['do not resume after 365 days without re-verification', '2024-03-01', '2025-03-01', null, 'RESUMED_WITHOUT_REVERIFICATION'],
    ['resume on the day of the re-verification', '2024-03-01', '2025-03-01', '2025-03-01', null],
    ['do not resume before the re-verification', '2024-03-01', '2025-03-01', '2025-03-02', 'RESUMED_WITHOUT_REVERIFICATION'],
    ['are not excused by a verification before the stop', '2024-03-01', '2025-06-01', '2024-03-01', 'RESUMED_WITHOUT_REVERIFICATION'],
  ])('%s', (_, stopped, resumed, reverified, code) =>
    expect(reverifiedAfterAYear(day(stopped), day(resumed), reverified === null ? null : day(reverified))?.code ?? null).toBe(code),
  )
})
