import { describe, expect, it } from '@jest/globals'
import { count, date, month } from '../column.js'
import { defineRegister, type Register } from '../register.js'
import { latestMatter } from './latest-matter.js'

const ordered = (column: Register['columns'][string]): Register =>
  defineRegister({
    ...{ schema: 'tax', type: 'X', plural: 'xs', zh: '例', en: 'Examples', clause: '例', rule: 'L-00', writers: ['TAXATION'], about: { by: 'unit' } },
    ...{ columns: { when: column }, key: ['when'], newestBy: 'when' },
  })

describe('how far a file reaches', () => {
  it('is the last day that it tells of, or the end of its last month', () => {
    expect(latestMatter(ordered(date('日期', 'Date')), [{ when: '2026-09-01' }, { when: '2026-08-31' }])).toBe('2026-09-01')
    expect(latestMatter(ordered(month('月份', 'Month')), [{ when: '2024-01' }, { when: '2024-02' }])).toBe('2024-02-29')
  })

  it('is unknown where the file tells of plans, of numbers, or of nothing', () => {
    expect(latestMatter(ordered(date('日期', 'Date', { future: true })), [{ when: '2027-01-01' }])).toBeNull()
    expect(latestMatter(ordered(count('行次', 'Line')), [{ when: 3 }])).toBeNull()
    expect(latestMatter(ordered(date('日期', 'Date')), [])).toBeNull()
  })
})
