import { describe, expect, it } from '@jest/globals'
import { COMPLETE, day } from '../sample-facts.js'
import { governanceSound } from './condition-2-governance.js'
import type { GovernanceJudgement } from './facts.js'

const said = (aspect: GovernanceJudgement['aspect'], conclusion: GovernanceJudgement['conclusion'], assessedOn = '2026-05-01') => ({
  id: `${aspect} ${conclusion}`,
  aspect,
  conclusion,
  assessedOn: day(assessedOn),
})
const given = (...governance: GovernanceJudgement[]) => governanceSound({ ...COMPLETE, governance })
const [good, fair] = [said('GOVERNANCE', 'SOUND'), said('OPERATION', 'WITH_RESERVATIONS')]

describe('[L-28] 条件二: governance and operation are judged by people', () => {
  it.each([
    ['judged, reservations in the evidence', [good, fair], 'JUDGED', null, []],
    ['unknown without a word on governance', [fair], 'UNKNOWN', 'GOVERNANCE_NOT_JUDGED', ['MARKET_REGULATION']],
    ['unknown without a word on operation', [good], 'UNKNOWN', 'OPERATION_NOT_JUDGED', ['HOUSING']],
    ['unknown without any', [], 'UNKNOWN', 'GOVERNANCE_NOT_JUDGED', ['MARKET_REGULATION', 'HOUSING']],
    ['unknown by a judgement of tomorrow', [good, said('OPERATION', 'SOUND', '2026-11-24')], 'UNKNOWN', 'OPERATION_NOT_JUDGED', ['HOUSING']],
    ['not met by the newest', [good, fair, said('OPERATION', 'UNSOUND', '2026-05-02')], 'NOT_MET', 'OPERATION_UNSOUND', ['HOUSING']],
    ['not met by the one against on one day', [good, said('GOVERNANCE', 'UNSOUND'), fair], 'NOT_MET', 'GOVERNANCE_UNSOUND', ['MARKET_REGULATION']],
    ['judged anew after one against', [good, said('GOVERNANCE', 'UNSOUND', '2026-04-30'), fair], 'JUDGED', null, []],
    ['not met rather than unknown, with the steps of both', [said('OPERATION', 'UNSOUND')], 'NOT_MET', 'OPERATION_UNSOUND', ['MARKET_REGULATION', 'HOUSING']],
  ] as const)('is %s', (_, governance, state, code, agencies) => {
    const found = given(...governance)
    expect(found).toMatchObject({ state, code })
    expect(found.acts.map(({ agency }) => agency)).toEqual(agencies)
  })
  it('shows what it rests on, and since when it is against', () => {
    expect(given(good, fair).evidence).toEqual(['GOVERNANCE SOUND', 'OPERATION WITH_RESERVATIONS'])
    expect(given(good, said('OPERATION', 'UNSOUND', '2026-06-01'))).toMatchObject({ since: '2026-06-01' })
  })
})
