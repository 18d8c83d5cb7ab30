import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { missingSince } from './missing-since.js'

const day = (text: string | null) => text as LocalDate | null

describe('[L-39] a certificate that nobody applied for', () => {
  it.each([
    ['since what comes first was there', null, '2026-03-01', '2026-03-01'],
    ['since the last one lapsed', '2026-09-30', '2026-03-01', '2026-09-30'],
    ['since what comes first was there, if the last one lapsed before', '2026-01-01', '2026-03-01', '2026-03-01'],
    ['since the last one lapsed, whatever else is missing', '2026-09-30', null, '2026-09-30'],
    ['since no day while what comes first is missing too', null, null, null],
  ])('is missing %s', (_, lapsedOn, possibleSince, since) =>
    expect(missingSince({ kind: 'CONSTRUCTION', lapsedOn: day(lapsedOn), possibleSince: day(possibleSince) })).toBe(since),
  )
})
