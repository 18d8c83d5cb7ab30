import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../kernel/dates.js'
import { LVLIANG_2024_12 } from './lvliang-2024-12/validity.js'
import { versionInForce } from './validity.js'
import { WUYANG_2015_37 } from './wuyang-2015-37/validity.js'

const both = [LVLIANG_2024_12, WUYANG_2015_37]
const numberOn = (policy: string, day: string) => versionInForce(both, policy, day as LocalDate)?.documentNumber ?? null

describe('[W-75] 舞阳 Art. 32: two years from issue', () => {
  it.each([
    ['does not govern the day before its issue', '2015-10-13', null],
    ['governs the day of its issue', '2015-10-14', '舞政〔2015〕37号'],
    ['governs an act of 2016, however late it is recorded', '2016-06-30', '舞政〔2015〕37号'],
    ['governs its last day', '2017-10-14', '舞政〔2015〕37号'],
    ['has lapsed the day after', '2017-10-15', null],
  ])('%s', (_, day, number) => expect(numberOn('WUYANG_2015_37', day)).toBe(number))
})

describe('[L-01] 吕梁: no expiry is stated', () => {
  it.each([
    ['does not govern the day before its issue', '2024-02-29', null],
    ['governs the day of its issue', '2024-03-01', '吕住建发〔2024〕12号'],
    ['is open-ended', '2099-12-31', '吕住建发〔2024〕12号'],
  ])('%s', (_, day, number) => expect(numberOn('LVLIANG_2024_12', day)).toBe(number))

  it('gives way to its successor from the day that one begins', () => {
    const successor = { ...LVLIANG_2024_12, documentNumber: '后继文件', effectiveFrom: '2030-01-01' as LocalDate }
    const on = (day: string) => versionInForce([successor, LVLIANG_2024_12], 'LVLIANG_2024_12', day as LocalDate)?.documentNumber
    expect([on('2029-12-31'), on('2030-01-01')]).toEqual(['吕住建发〔2024〕12号', '后继文件'])
  })
})
