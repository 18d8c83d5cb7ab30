import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { reverificationDue } from './reverification-due.js'

const TODAY = '2026-11-23' as LocalDate
const stop = (stoppedOn: string, resumedOn: string | null, reverifiedOn: string | null = null) => ({
  stoppedOn: stoppedOn as LocalDate,
  resumedOn: resumedOn as LocalDate | null,
  reverifiedOn: reverifiedOn as LocalDate | null,
})

describe('[L-39] [L-27] the construction permit is verified anew', () => {
  it.each([
    ['never without a stop', [], false],
    ['not after 365 days', [stop('2025-11-23', null)], false],
    ['after 366 days that still go on', [stop('2025-11-22', null)], true],
    ['after a stop of that length though works resumed', [stop('2024-01-01', '2025-06-01')], true],
    ['no more once it was', [stop('2025-01-01', null, '2026-02-01')], false],
    ['though it was verified before they stopped', [stop('2025-01-01', null, '2024-12-31')], true],
    ['for the one stop of two', [stop('2026-01-01', '2026-02-01'), stop('2024-01-01', '2025-06-01')], true],
  ])('%s', (_, stops, due) => expect(reverificationDue(stops, TODAY)).toBe(due))
})
