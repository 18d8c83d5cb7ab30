import { describe, expect, it } from '@jest/globals'
import { COMPLETE as BASE, day } from '../sample-facts.js'
import { capitalInPlace } from './condition-1-capital-in-place.js'
import type { AssessmentFacts } from './facts.js'

const given = (more: Partial<AssessmentFacts>) => capitalInPlace({ ...BASE, ...more })
const required = (requiredAmount: bigint, determinedOn: string) => ({ id: determinedOn, requiredAmount, determinedOn: day(determinedOn) })
const cash = (amount: bigint) => ({ id: 'cash', form: 'CASH' as const, amount, recognised: null })
const inKind = (amount: bigint, recognised: bigint | null) => ({ id: 'kind', form: 'IN_KIND' as const, amount, recognised })

describe('[L-25] 条件一: project capital', () => {
  it.each([
    ['met to the fen', { capitalContributions: [cash(500n)] }, 'MET', null, []],
    ['not met while one fen is missing', { capitalContributions: [cash(499n)] }, 'NOT_MET', 'CAPITAL_SHORT', ['CAPITAL_SHORT']],
    ['met by what was recognised in kind', { capitalContributions: [cash(300n), inKind(900n, 200n)] }, 'MET', null, []],
    [
      'not met by what is not recognised',
      { capitalContributions: [cash(300n), inKind(200n, null)] },
      'NOT_MET',
      'CAPITAL_NOT_RECOGNISED',
      ['CAPITAL_NOT_RECOGNISED'],
    ],
    ['short where recognition would not suffice', { capitalContributions: [cash(300n), inKind(199n, null)] }, 'NOT_MET', 'CAPITAL_SHORT', ['CAPITAL_SHORT']],
    ['not met by less than was asked', { capitalContributions: [cash(300n), inKind(900n, 199n)] }, 'NOT_MET', 'CAPITAL_SHORT', ['CAPITAL_SHORT']],
    [
      'asked by the newest requirement',
      { capitalRequirements: [required(900n, '2026-03-01'), required(500n, '2026-02-01')] },
      'NOT_MET',
      'CAPITAL_SHORT',
      ['CAPITAL_SHORT'],
    ],
    ['not asked by a requirement of tomorrow', { capitalRequirements: [required(900n, '2026-11-24'), required(500n, '2026-02-01')] }, 'MET', null, []],
    [
      'asked by the larger of one day',
      { capitalRequirements: [required(500n, '2026-02-01'), required(501n, '2026-02-01')] },
      'NOT_MET',
      'CAPITAL_SHORT',
      ['CAPITAL_SHORT'],
    ],
    ['unknown when nothing was determined', { capitalRequirements: [] }, 'UNKNOWN', 'CAPITAL_REQUIREMENT_MISSING', ['CAPITAL_REQUIREMENT_MISSING']],
    ['unknown when nothing was reported', { capitalContributions: [] }, 'UNKNOWN', 'CAPITAL_NOT_REPORTED', ['CAPITAL_NOT_REPORTED']],
    [
      'unknown by both',
      { capitalRequirements: [], capitalContributions: [inKind(9n, null)] },
      'UNKNOWN',
      'CAPITAL_REQUIREMENT_MISSING',
      ['CAPITAL_REQUIREMENT_MISSING', 'CAPITAL_NOT_REPORTED'],
    ],
  ] as const)('is %s', (_, more, state, code, acts) => {
    const found = given(more)
    expect(found).toMatchObject({ state, code })
    expect(found.acts.map((act) => act.code)).toEqual(acts)
  })

  it('says how much is missing, by which records, since when, and who acts', () =>
    expect(given({ capitalContributions: [cash(123n)] })).toMatchObject({
      parameters: { required: '5.00', counted: '1.23', missing: '3.77' },
      evidence: ['requirement', 'cash'],
      since: '2026-02-01',
      actsNext: 'HOUSING',
    }))
  it('asks the bank where recognition would do', () =>
    expect(given({ capitalContributions: [inKind(600n, null)] })).toMatchObject({ parameters: { missing: '5.00', waiting: '6.00' }, actsNext: 'BANK' }))
  it('names the records that bear it out', () => expect(given({}).evidence).toEqual(['requirement', 'cash']))
})
