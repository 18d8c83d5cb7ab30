import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseYuan } from '../../../kernel/money.js'
import { PROJECT_ROOT } from '../../../platform/root.js'
import { landAppreciationTax, ordinaryHousingExempt } from './land-appreciation-tax.js'
import { prepaymentBase, prepaymentDue } from './prepayment-due.js'
import { landAppreciationFloorIn, vatRateIn } from './prepayment-rates.js'

interface Vectors {
  readonly lat: readonly { readonly income: string; readonly deductible: string; readonly tax: string }[]
  readonly vatPrepay: readonly { readonly receipts: string; readonly rate: string; readonly tax: string }[]
}

const vectors = JSON.parse(readFileSync(join(PROJECT_ROOT, 'test/vectors.json'), 'utf8')) as Vectors
const fen = (yuan: string): bigint => parseYuan(yuan.includes('.') ? yuan : `${yuan}.00`)!
const percent = (rate: string): string => `${Number(rate.slice(2))}.00`

describe('[L-41] taxes recomputed from a filing’s own figures (domain §6.3, §6.4)', () => {
  it.each(vectors.vatPrepay)('VAT on $receipts at $rate is prepaid with $tax', ({ receipts, rate, tax }) => {
    const row = { taxKind: 'VALUE_ADDED', receipts: fen(receipts), vatRate: percent(rate), prepaymentRate: '3.00' }
    expect(prepaymentDue(row)).toBe(fen(tax))
  })

  it('land appreciation tax is prepaid on the receipts less the VAT prepaid', () => {
    const row = { taxKind: 'LAND_APPRECIATION', receipts: fen('10900000.00'), vatPrepaid: fen('300000.00'), prepaymentRate: '1.00' }
    expect([prepaymentBase(row), prepaymentDue(row)]).toEqual([fen('10600000.00'), fen('106000.00')])
  })

  it('says nothing where a figure is missing, or of a tax without such a formula', () => {
    expect(prepaymentDue({ taxKind: 'VALUE_ADDED', receipts: 1n, prepaymentRate: '3.00' })).toBeNull()
    expect(prepaymentDue({ taxKind: 'CORPORATE_INCOME', receipts: 1n, prepaymentRate: '3.00', vatRate: '9.00' })).toBeNull()
  })

  it.each(vectors.lat)('income $income less $deductible is taxed with $tax', ({ income, deductible, tax }) =>
    expect(landAppreciationTax(fen(income), fen(deductible))).toBe(fen(tax)),
  )

  it.each([
    ['120.00', true],
    ['120.01', false],
  ])('ordinary housing with an income of %s on 100.00 is exempt: %s', (income, exempt) =>
    expect(ordinaryHousingExempt(fen(income), fen('100.00'))).toBe(exempt),
  )

  it.each([
    ['2016-04', null],
    ['2018-04', 1100n],
    ['2019-03', 1000n],
    ['2019-04', 900n],
  ])('the VAT rate of %s is %s hundredths of a per cent', (month, rate) => expect(vatRateIn(month)).toBe(rate))

  it('the floor of the central region fell in December 2024', () =>
    expect([landAppreciationFloorIn('2024-11'), landAppreciationFloorIn('2024-12')]).toEqual([150n, 100n]))
})
