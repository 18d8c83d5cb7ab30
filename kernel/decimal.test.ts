import { describe, expect, it } from '@jest/globals'
import { formatSquareMetres, parseSquareMetres } from './area.js'
import { parseDecimal, roundOff } from './decimal.js'
import { formatYuan } from './money.js'
import { formatWanYuan, parseWanYuan } from './wan-yuan.js'

describe('decimal numbers without floats', () => {
  it.each(['1e3', '1,000', '+1', '.5', '5.', '01', '-0', '1.234', 'Infinity', '１', '', ' 1', '9'.repeat(16)])(
    '%j is no number of two decimals [T32]',
    (text) => expect(parseDecimal(text, 2)).toBeNull(),
  )
  it.each(['0.00', '137.10', '143.61', '-2.05'])('%s ㎡ comes back as it was', (text) => expect(formatSquareMetres(parseSquareMetres(text)!)).toBe(text))
  it.each([
    [15n, 2n],
    [14n, 1n],
    [-15n, -2n],
    [-14n, -1n],
  ])('%s tenths are %s: half goes away from zero', (tenths, whole) => expect(roundOff(tenths, 1)).toBe(whole))
})

describe('万元 (domain §1.15)', () => {
  it.each([
    ['249.18', '2491800.00'],
    ['0.1', '1000.00'],
    ['0.000001', '0.01'],
    ['548', '5480000.00'],
  ])('%s 万元 is %s yuan to the fen', (wanYuan, yuan) => expect(formatYuan(parseWanYuan(wanYuan)!)).toBe(yuan))
  it('is refused where it is finer than a fen', () => expect(parseWanYuan('0.0000001')).toBeNull())
  it('is rounded once, half away from zero', () =>
    expect([formatWanYuan(123_456_789_500n), formatWanYuan(1_005_000n), formatWanYuan(-1_005_000n)]).toEqual(['123456.79', '1.01', '-1.01']))
})
