import { describe, expect, it } from '@jest/globals'
import { parseDate } from '../../../../kernel/dates.js'
import { formatYuan, parseYuan } from '../../../../kernel/money.js'
import { compoundInterest, penaltyInterest, penaltyMarkup, penaltyMarkupAllowed } from './penalty.js'

const day = (text: string) => parseDate(text)!
const MILLION_YUAN = parseYuan('1000000.00')!

describe('[L-22] penalty on what is overdue or misused (domain §5.4)', () => {
  it.each([
    ['OVERDUE', 299_999n, false],
    ['OVERDUE', 300_000n, true],
    ['OVERDUE', 500_000n, true],
    ['OVERDUE', 500_001n, false],
    ['MISUSE', 499_999n, false],
    ['MISUSE', 500_000n, true],
    ['MISUSE', 1_000_000n, true],
    ['MISUSE', 1_000_001n, false],
  ] as const)('%s with a markup of %s millionths: allowed is %s', (kind, markup, allowed) =>
    expect(penaltyMarkupAllowed(kind, markup)?.code ?? null).toBe(allowed ? null : 'PENALTY_MARKUP_OUT_OF_RANGE'),
  )

  it('is the heavier of two, not their sum', () => {
    expect(penaltyMarkup({ overdue: 500_000n, misuse: 1_000_000n })).toBe(1_000_000n)
    expect(penaltyMarkup({ overdue: 300_000n, misuse: null })).toBe(300_000n)
    expect(penaltyMarkup({ overdue: null, misuse: null })).toBe(0n)
  })

  it('is 4 312.50 yuan on a million overdue 30 days at 3.45 % × 1.5', () =>
    expect(formatYuan(penaltyInterest(MILLION_YUAN, 34_500n, 500_000n, 30))).toBe('4312.50'))

  it.each([
    ['before maturity at the contract’s rate', '2025-01-01', '2875.00'],
    ['after it at the penalty rate', '2024-01-01', '4312.50'],
    ['across it by the days of each', '2024-06-11', '3833.33'],
  ])('compounds unpaid interest %s', (_, matures, expected) =>
    expect(formatYuan(compoundInterest(MILLION_YUAN, 34_500n, 500_000n, { from: day('2024-06-01'), to: day('2024-07-01') }, day(matures)))).toBe(expected),
  )
})
