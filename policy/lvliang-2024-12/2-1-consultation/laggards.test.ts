import { describe, expect, it } from '@jest/globals'
import { LAGGARD_DEFAULTS, LAGGARD_METRICS, laggards, type Measured, settingOf, type Threshold } from './laggards.js'

const one = (metric: Measured['metric'], value: number, unitId = 'a'): Measured => ({ unitId, agency: null, metric, value, evidence: ['x'] })
const unset = new Map<string, Threshold>()

describe('[L-13] laggards', () => {
  it('are those at or above the threshold, with the metric that made them so and its evidence', () => {
    const found = laggards([one('MISSED_MEETINGS', 1), one('OVERDUE_DIFFICULTIES', 0), one('PUSHED_UNANSWERED', 49), one('PUSHED_UNANSWERED', 50)], () => unset)
    expect(found).toEqual([
      { ...one('MISSED_MEETINGS', 1), threshold: 1, source: expect.stringContaining('Q8') },
      { ...one('PUSHED_UNANSWERED', 50), threshold: 50, source: expect.stringContaining('2024-03-01') },
    ])
  })

  it('are judged by their own unit’s setting, which the line names', () => {
    const own = new Map([[settingOf('MISSED_MEETINGS'), { value: 2, source: '吕住建发〔2025〕1号' }]])
    const settings = (unitId: string) => (unitId === 'b' ? own : unset)
    const found = laggards([one('MISSED_MEETINGS', 1, 'a'), one('MISSED_MEETINGS', 1, 'b'), one('MISSED_MEETINGS', 2, 'b')], settings)
    expect(found.map(({ unitId, value, source }) => [unitId, value, source])).toEqual([
      ['a', 1, LAGGARD_DEFAULTS.MISSED_MEETINGS.source],
      ['b', 2, '吕住建发〔2025〕1号'],
    ])
  })

  it.each([Number.NaN, 0, -1, 1.5])('are not judged by a setting of %p: the default decides', (value) => {
    const settings = new Map([['laggard.missedMeetings', { value, source: '误填' }]])
    expect(laggards([one('MISSED_MEETINGS', 1)], () => settings)).toMatchObject([{ threshold: 1, source: LAGGARD_DEFAULTS.MISSED_MEETINGS.source }])
  })

  it('have one setting for each metric', () =>
    expect(LAGGARD_METRICS.map(settingOf)).toEqual([
      ...['laggard.missedReturns', 'laggard.missedMeetings', 'laggard.overdueDifficulties', 'laggard.pushedUnanswered', 'laggard.matureNotPushed'],
    ]))
})
