import { describe, expect, it } from '@jest/globals'
import { entrustedPaymentMissing, LOAN_PURPOSES, payeeAlarm, purposeAllowed, withinDisbursed } from './closed-loan-use.js'

const related = { names: new Set(['示例集团有限公司']), usccs: new Set(['91141102MAYY00018D']) }

describe('[L-22] loan money under closed management', () => {
  it('is never paid for land or other investment, and for all else that builds the project', () => {
    const refusals = LOAN_PURPOSES.map((purpose) => [purpose, purposeAllowed(purpose, 100n)?.code ?? null])
    expect(refusals.filter(([, code]) => code)).toEqual([
      ['LAND_PURCHASE', 'LOAN_PURPOSE_BARRED'],
      ['OTHER_INVESTMENT', 'LOAN_PURPOSE_BARRED'],
    ])
  })

  it('is paid up to what was disbursed, not a fen more', () => {
    expect(withinDisbursed({ disbursed: 100n, paid: 40n }, 60n)).toBeNull()
    expect(withinDisbursed({ disbursed: 100n, paid: 40n }, 61n)).toMatchObject({ code: 'LOAN_PAID_ABOVE_DISBURSED', parameters: { disbursed: '1.00' } })
  })

  it.each([
    ['离石区自然资源局', null, 'LAND_AUTHORITY'],
    ['吕梁市土地储备中心', null, 'LAND_AUTHORITY'],
    ['吕梁市公共资源交易中心', null, 'LAND_AUTHORITY'],
    ['示例集团有限公司', null, 'RELATED_ENTERPRISE'],
    ['某商贸有限公司', '91141102MAYY00018D', 'RELATED_ENTERPRISE'],
    ['示例建筑工程有限公司', '91141181MAYY00026M', null],
  ])('paid to %s (%s): %s', (name, uscc, alarm) => expect(payeeAlarm({ name, uscc }, related)).toBe(alarm))

  it('above ten million yuan to one payee is paid by the bank itself', () => {
    expect(entrustedPaymentMissing(1_000_000_001n, 'SELF_DIRECTED')).toBe(true)
    expect(entrustedPaymentMissing(1_000_000_001n, 'ENTRUSTED')).toBe(false)
    expect(entrustedPaymentMissing(1_000_000_000n, 'SELF_DIRECTED')).toBe(false)
  })
})
