import { describe, expect, it } from '@jest/globals'
import { type LocalDate, parseDate } from '../../../../kernel/dates.js'
import { parseDecimal } from '../../../../kernel/decimal.js'
import { formatYuan, parseYuan } from '../../../../kernel/money.js'
import { rateOfPercent } from './annual-rate.js'
import { interestFor, settlementPeriods } from './interest.js'

const day = (text: string): LocalDate => parseDate(text)!
const yuan = (text: string) => parseYuan(text)!
const since = <Value>(from: string, value: Value) => ({ from: day(from), value })
const interest = (principal: string, rate: string, from: string, to: string) =>
  formatYuan(interestFor([since(from, yuan(principal))], [since(from, parseDecimal(rate, 6)!)], { from: day(from), to: day(to) })!)

describe('[L-20] interest by actual days ÷ 360 (domain §5.3)', () => {
  it.each([
    ['a quarter of 92 days', '50000000.00', '0.0345', '2024-03-21', '2024-06-21', '440833.33'],
    ['a stub of 6 days', '50000000.00', '0.0345', '2024-03-15', '2024-03-21', '28750.00'],
    ['a quarter of 91 days', '100000000.00', '0.0395', '2024-09-21', '2024-12-21', '998472.22'],
    ['a quarter of 90 days', '100000000.00', '0.0395', '2024-12-21', '2025-03-21', '987500.00'],
    ['the leap day counts', '36000000.00', '0.0360', '2024-02-28', '2024-03-01', '7200.00'],
    ['no day, no interest', '50000000.00', '0.0345', '2024-03-21', '2024-03-21', '0.00'],
  ])('%s', (_, principal, rate, from, to, expected) => expect(interest(principal, rate, from, to)).toBe(expected))

  it('splits where the rate or the balance changes, and rounds once', () => {
    const rates = [since('2024-03-21', rateOfPercent('3.45')!), since('2024-04-20', rateOfPercent('3.35')!)]
    const balances = [since('2024-03-21', yuan('36000000.00')), since('2024-05-01', yuan('18000000.00'))]
    const period = { from: day('2024-03-21'), to: day('2024-05-21') }
    expect(formatYuan(interestFor(balances, rates, period)!)).toBe('173850.00')
  })

  it('is not known where no rate is', () => {
    const rates = [since('2024-04-01', 34_500n)]
    expect(interestFor([since('2024-03-21', 100n)], rates, { from: day('2024-03-21'), to: day('2024-06-21') })).toBeNull()
  })
})

describe('[L-20] settlement on the 20th', () => {
  const cuts = (from: string, to: string, how?: 'MONTHLY') =>
    settlementPeriods({ from: day(from), to: day(to) }, how).map((period) => `${period.from} ${period.to}`)
  it('cuts quarters at the 21st, stubs included', () =>
    expect(cuts('2024-03-15', '2024-09-30')).toEqual(['2024-03-15 2024-03-21', '2024-03-21 2024-06-21', '2024-06-21 2024-09-21', '2024-09-21 2024-09-30']))
  it('cuts months at the 21st', () => expect(cuts('2024-03-21', '2024-05-21', 'MONTHLY')).toEqual(['2024-03-21 2024-04-21', '2024-04-21 2024-05-21']))
  it('has nothing to settle of no days', () => expect(cuts('2024-03-21', '2024-03-21')).toEqual([]))
})
