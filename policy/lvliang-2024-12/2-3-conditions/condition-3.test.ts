import { describe, expect, it } from '@jest/globals'
import { COMPLETE, day } from '../sample-facts.js'
import { loanSupervisionClosed } from './condition-3-closed-supervision-of-loan.js'
import { oneLeadBank } from './condition-3-one-lead-bank.js'
import type { AssessmentFacts } from './facts.js'

const lead = (bankId: string, startsOn: string, endsOn: string | null = null) => ({
  id: `${bankId} ${startsOn}`,
  bankId,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})
const account = (institutionId: string, more: Partial<AssessmentFacts['closedAccounts'][number]> = {}) => ({
  id: institutionId,
  institutionId,
  signedOn: day('2026-03-02'),
  startsOn: day('2026-03-02'),
  endsOn: null,
  ...more,
})

describe('[L-30] 条件三: exactly one lead bank', () => {
  const given = (...leadBanks: AssessmentFacts['leadBanks']) => oneLeadBank({ ...COMPLETE, leadBanks })
  it.each([
    ['met by one', [lead('a', '2026-03-01')], 'MET', null, null],
    ['met by two appointments of one bank', [lead('a', '2026-03-01'), lead('a', '2026-04-01')], 'MET', null, null],
    ['met by who followed', [lead('a', '2026-03-01', '2026-05-31'), lead('b', '2026-06-01')], 'MET', null, null],
    ['met on its first day', [lead('a', '2026-11-23')], 'MET', null, null],
    ['met on its last day', [lead('a', '2026-03-01', '2026-11-23')], 'MET', null, null],
    ['not met the day after', [lead('a', '2026-03-01', '2026-11-22')], 'NOT_MET', 'LEAD_BANK_MISSING', '2026-11-23'],
    ['not met by one that begins tomorrow', [lead('a', '2026-11-24')], 'NOT_MET', 'LEAD_BANK_MISSING', null],
    ['not met by two at once', [lead('a', '2026-03-01'), lead('b', '2026-04-01')], 'NOT_MET', 'SEVERAL_LEAD_BANKS', '2026-04-01'],
    ['not met by two that share a day', [lead('a', '2026-03-01', '2026-11-23'), lead('b', '2026-11-23')], 'NOT_MET', 'SEVERAL_LEAD_BANKS', '2026-11-23'],
    ['unknown where nobody ever named one', [], 'UNKNOWN', 'LEAD_BANK_MISSING', null],
  ] as const)('is %s', (_, leadBanks, state, code, since) => expect(given(...leadBanks)).toMatchObject({ state, code, since }))
  it('names the appointments and who ends the overlap', () => {
    expect(given(lead('a', '2026-03-01')).evidence).toEqual(['a 2026-03-01'])
    expect(given(lead('a', '2026-03-01'), lead('b', '2026-04-01'))).toMatchObject({
      parameters: { banks: '2' },
      actsNext: 'NFRA',
      evidence: ['a 2026-03-01', 'b 2026-04-01'],
    })
  })
})

describe('[L-31] 条件三: loan funds run closed at the lead bank', () => {
  const given = (more: Partial<AssessmentFacts>) => loanSupervisionClosed({ ...COMPLETE, ...more })
  it.each([
    ['met there', {}, 'MET', null, []],
    ['not met at another bank', { closedAccounts: [account('other')] }, 'NOT_MET', 'LOAN_SUPERVISION_MISSING', ['LOAN_SUPERVISION_MISSING']],
    [
      'not met before the account is in use',
      { closedAccounts: [account('bank', { startsOn: null })] },
      'NOT_MET',
      'LOAN_SUPERVISION_MISSING',
      ['LOAN_SUPERVISION_MISSING'],
    ],
    [
      'not met before it is signed',
      { closedAccounts: [account('bank', { signedOn: day('2026-11-24') })] },
      'NOT_MET',
      'LOAN_SUPERVISION_MISSING',
      ['LOAN_SUPERVISION_MISSING'],
    ],
    [
      'not met after it ended',
      { closedAccounts: [account('bank', { endsOn: day('2026-11-22') })] },
      'NOT_MET',
      'LOAN_SUPERVISION_MISSING',
      ['LOAN_SUPERVISION_MISSING'],
    ],
    ['met on its last day', { closedAccounts: [account('bank', { endsOn: day('2026-11-23') })] }, 'MET', null, []],
    ['unknown when nobody reported one', { closedAccounts: [] }, 'UNKNOWN', 'LOAN_SUPERVISION_MISSING', ['LOAN_SUPERVISION_MISSING']],
    ['unknown while nobody leads, and naming the right bank is enough', { leadBanks: [] }, 'UNKNOWN', 'LEAD_BANK_MISSING', ['LEAD_BANK_MISSING']],
    ['unknown while two lead', { leadBanks: [lead('bank', '2026-03-01'), lead('b', '2026-03-01')] }, 'UNKNOWN', 'SEVERAL_LEAD_BANKS', ['SEVERAL_LEAD_BANKS']],
    ['unknown by both', { leadBanks: [], closedAccounts: [] }, 'UNKNOWN', 'LEAD_BANK_MISSING', ['LEAD_BANK_MISSING', 'LOAN_SUPERVISION_MISSING']],
  ] as const)('is %s', (_, more, state, code, acts) => {
    const found = given(more)
    expect(found).toMatchObject({ state, code })
    expect(found.acts.map((act) => act.code)).toEqual(acts)
  })
  it('names the agreement, and since when it has ended', () => {
    expect(given({}).evidence).toEqual(['closed'])
    expect(given({ closedAccounts: [account('bank', { endsOn: day('2026-10-31') })] })).toMatchObject({
      since: '2026-11-01',
      evidence: ['bank'],
      actsNext: 'BANK',
    })
  })
})
