import { describe, expect, it } from '@jest/globals'
import { COMPLETE, day } from '../sample-facts.js'
import { presaleSupervisionClosed } from './condition-4-closed-supervision.js'
import { surplusWentToLoan } from './condition-4-surplus-to-loan.js'
import type { AssessmentFacts, Withdrawal } from './facts.js'

const drawn = (use: Withdrawal['use'], occurredOn: string, amount = 100n) => ({ id: `${use} ${occurredOn}`, use, amount, occurredOn: day(occurredOn) })
const owed = { loanOutstanding: 150n, loanSince: day('2026-05-01') }
const given = (more: Partial<AssessmentFacts>) => surplusWentToLoan({ ...COMPLETE, ...more })

describe('[L-34] 条件四, looking back: surplus went to the project’s loan first', () => {
  it.each([
    ['met when nothing was drawn', owed, 'MET', null],
    ['met by works and repayment', { ...owed, withdrawals: [drawn('CONSTRUCTION', '2026-06-01'), drawn('LOAN_REPAYMENT', '2026-06-01')] }, 'MET', null],
    ['not met by another use while the loan is owed', { ...owed, withdrawals: [drawn('OTHER', '2026-05-01')] }, 'NOT_MET', 'SURPLUS_NOT_TO_LOAN'],
    ['met by another use before the loan', { ...owed, withdrawals: [drawn('OTHER', '2026-04-30')] }, 'MET', null],
    ['met by a withdrawal of tomorrow', { ...owed, withdrawals: [drawn('OTHER', '2026-11-24')] }, 'MET', null],
    ['met once the loan is repaid', { loanOutstanding: 0n, withdrawals: [drawn('OTHER', '2026-06-01')] }, 'MET', null],
    ['unknown when nobody told of the loan', { withdrawals: [drawn('OTHER', '2026-06-01')] }, 'UNKNOWN', 'PROJECT_LOAN_UNKNOWN'],
    ['unknown when nobody told since when', { ...owed, loanSince: null, withdrawals: [drawn('OTHER', '2026-06-01')] }, 'UNKNOWN', 'PROJECT_LOAN_UNKNOWN'],
    ['unknown without an account', { diversions: null }, 'UNKNOWN', 'PRESALE_ACCOUNT_NOT_REPORTED'],
  ])('is %s', (_, more, state, code) => expect(given(more)).toMatchObject({ state, code }))

  it('says what should have gone to the loan, never more than is owed', () => {
    const withdrawals = [drawn('OTHER', '2026-07-01'), drawn('OTHER', '2026-06-01')]
    expect(given({ ...owed, withdrawals })).toMatchObject({
      parameters: { drawn: '2.00', owed: '1.50' },
      since: '2026-06-01',
      actsNext: 'HOUSING',
      evidence: ['OTHER 2026-06-01', 'OTHER 2026-07-01'],
    })
    expect(given({ ...owed, loanOutstanding: 900n, withdrawals })).toMatchObject({ parameters: { drawn: '2.00', owed: '2.00' } })
  })
  it('names the withdrawals that bear it out', () =>
    expect(given({ ...owed, withdrawals: [drawn('CONSTRUCTION', '2026-06-01')] }).evidence).toEqual(['CONSTRUCTION 2026-06-01']))
})

it('[L-33] an account to be opened is one step, whichever rule asks for it', () => {
  const presold = presaleSupervisionClosed({ permitIds: ['permit'], accounts: [] })
  expect(presold.acts).toEqual(given({ diversions: null }).acts)
})
