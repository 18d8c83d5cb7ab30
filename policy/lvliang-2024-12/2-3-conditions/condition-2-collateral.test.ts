import { describe, expect, it } from '@jest/globals'
import { COMPLETE } from '../sample-facts.js'
import { collateralMatches, collateralSettings } from './condition-2-collateral.js'
import type { AssessmentFacts, CollateralFact } from './facts.js'

const given = (more: Partial<AssessmentFacts>) => collateralMatches({ ...COMPLETE, ...more })
const thing = (more: Partial<CollateralFact> = {}): CollateralFact => ({
  id: 'thing',
  institutionId: 'bank',
  unitCode: null,
  registration: 'REGISTERED',
  rank: 1,
  priorClaims: 0n,
  value: 1_000n,
  seized: false,
  ...more,
})
const pledged = (...more: Partial<CollateralFact>[]) => ({ collaterals: more.map((one, place) => thing({ id: String(place), ...one })) })
const at = (value: number) => ({ settings: { ...COMPLETE.settings, collateralCoverPercent: { ...COMPLETE.settings.collateralCoverPercent, value } } })

describe('[L-29] 条件二: collateral matches what is asked for', () => {
  it.each([
    ['met to the fen', pledged({}), 'MET', null],
    ['not met while one fen is missing', pledged({ value: 999n }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['met by several things', pledged({ value: 400n }, { value: 600n }), 'MET', null],
    ['met once by a thing pledged to two banks', pledged({ value: 500n, unitCode: 'u' }, { value: 500n, unitCode: 'u' }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['met by the more that such a thing covers', pledged({ unitCode: 'u' }, { value: 500n, unitCode: 'u' }), 'MET', null],
    ['not met by what is only applied for', pledged({ registration: 'APPLIED' }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['not met by what is not registered', pledged({ registration: 'UNREGISTERED' }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['not met by what was released', pledged({ registration: 'RELEASED' }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['not met by what a court holds', pledged({ seized: true }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['not met by what was never valued', pledged({ value: null }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['met beyond earlier claims', pledged({ rank: 2, value: 1_500n, priorClaims: 500n }), 'MET', null],
    ['not met before earlier claims', pledged({ rank: 2, value: 1_500n, priorClaims: 501n }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['not met by a second rank whose earlier claims nobody stated', pledged({ rank: 2, value: 9_000n }), 'NOT_MET', 'COLLATERAL_SHORT'],
    ['never reduced by a thing that is worth less than its claims', pledged({}, { value: 100n, priorClaims: 900n }), 'MET', null],
    ['met without a rank stated', pledged({ rank: null }), 'MET', null],
    ['unknown without collateral', pledged(), 'UNKNOWN', 'COLLATERAL_NOT_REPORTED'],
    ['unknown without an amount', { requestedAmount: null }, 'UNKNOWN', 'FINANCING_AMOUNT_NOT_REPORTED'],
    ['asked by the jurisdiction’s per cent', { ...pledged({ value: 1_499n }), ...at(150) }, 'NOT_MET', 'COLLATERAL_SHORT'],
    ['met at that per cent', { ...pledged({ value: 1_500n }), ...at(150) }, 'MET', null],
  ] as const)('is %s', (_, more, state, code) => expect(given(more)).toMatchObject({ state, code }))

  it('says what is missing, of which records, at whom', () =>
    expect(given({ ...pledged({ value: 333n }), requestedAmount: 667n, ...at(150) })).toMatchObject({
      parameters: { required: '10.01', free: '3.33', missing: '6.68' },
      evidence: ['0'],
      actsNext: 'BANK',
    }))
  it('asks for both where neither amount nor anything free is known', () =>
    expect(given({ requestedAmount: null, ...pledged({ value: null }) }).acts.map(({ code }) => code)).toEqual([
      'FINANCING_AMOUNT_NOT_REPORTED',
      'COLLATERAL_NOT_REPORTED',
    ]))
  it('asks for the amount alone where something is free', () =>
    expect(given({ requestedAmount: null }).acts.map(({ code }) => code)).toEqual(['FINANCING_AMOUNT_NOT_REPORTED']))
  it('names the records that bear it out', () => expect(given({}).evidence).toEqual(['collateral']))
  it('shows its setting where it decided', () => {
    expect(collateralSettings(COMPLETE)).toEqual([COMPLETE.settings.collateralCoverPercent])
    expect(collateralSettings({ ...COMPLETE, collaterals: [] })).toEqual([])
    expect(collateralSettings({ ...COMPLETE, requestedAmount: null })).toEqual([])
  })
})
