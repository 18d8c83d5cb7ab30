import { describe, expect, it } from '@jest/globals'
import { parseDate } from '../../../../kernel/dates.js'
import { formatYuan, parseYuan, sum } from '../../../../kernel/money.js'
import { annuity, type Instalment, repaymentSchedule, totalInterest } from './schedule.js'

const loan = { principal: parseYuan('12000000.00')!, rate: 42_000n, from: parseDate('2024-01-31')!, months: 36 }
const pays = (line: Instalment) => formatYuan(line.principal + line.interest)

describe('[L-20] 调整还款安排: how a loan is repaid (domain §5.2)', () => {
  it('等额本息: every instalment the same, the last takes the difference', () => {
    const schedule = repaymentSchedule('ANNUITY', loan)
    expect(formatYuan(annuity(loan))).toBe('355356.44')
    expect([schedule[0]!, schedule[34]!].map(({ interest, principal }) => [interest, principal].map(formatYuan))).toEqual([
      ['42000.00', '313356.44'],
      ['2474.50', '352881.94'],
    ])
    expect([pays(schedule[0]!), pays(schedule[35]!), formatYuan(totalInterest(schedule))]).toEqual(['355356.44', '355356.48', '792831.88'])
  })

  it('等额本金: the same principal, less interest every month', () => {
    const schedule = repaymentSchedule('EQUAL_PRINCIPAL', loan)
    expect([pays(schedule[0]!), pays(schedule[35]!), formatYuan(totalInterest(schedule))]).toEqual(['375333.33', '334500.00', '777000.00'])
  })

  it('按期付息、到期还本: all of it at the end', () => {
    const schedule = repaymentSchedule('BULLET', loan)
    expect([schedule[0]!.principal, schedule[35]!.principal]).toEqual([0n, loan.principal])
  })

  it('repays what was lent to the fen, on days that the months have', () => {
    for (const method of ['ANNUITY', 'EQUAL_PRINCIPAL', 'BULLET'] as const) {
      const schedule = repaymentSchedule(method, { ...loan, principal: 1_000_000_01n })
      expect([sum(schedule.map(({ principal }) => principal)), schedule.at(-1)!.balance]).toEqual([1_000_000_01n, 0n])
      expect(schedule.slice(0, 3).map(({ dueOn }) => dueOn)).toEqual(['2024-02-29', '2024-03-31', '2024-04-30'])
    }
  })

  it('without interest is a part each', () => expect(annuity({ ...loan, rate: 0n, months: 7 })).toBe(171_428_571n))
})
