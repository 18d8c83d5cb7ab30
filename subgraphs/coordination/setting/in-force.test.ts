import { describe, expect, it } from '@jest/globals'
import { settingsInForce } from './in-force.js'

const setting = (unitId: string, name: string, effectiveFrom: string) => ({ unitId, name, effectiveFrom })
const rows = [
  setting('county', 'a', '2026-06-01'),
  setting('county', 'a', '2026-01-01'),
  setting('city', 'a', '2026-03-01'),
  setting('city', 'b', '2025-01-01'),
]
const on = (day: string) => settingsInForce(rows, day).map(({ unitId, name, effectiveFrom }) => `${unitId} ${name} ${effectiveFrom}`)

describe('[L-04] settings of a unit on a date', () => {
  it.each([
    ['are its city’s while it has none of its own', '2025-12-31', ['city b 2025-01-01']],
    ['are its own from the day they begin, although the city’s is newer', '2026-04-01', ['county a 2026-01-01', 'city b 2025-01-01']],
    ['follow the latest date that has come', '2026-06-01', ['county a 2026-06-01', 'city b 2025-01-01']],
    ['are none before anything was set', '2024-12-31', []],
  ])('%s', (_, day, expected) => expect(on(day)).toEqual(expected))
})
