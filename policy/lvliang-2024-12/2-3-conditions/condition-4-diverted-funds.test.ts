import { describe, expect, it } from '@jest/globals'
import { divertedFundsRecovered, outstandingOf } from './condition-4-diverted-funds.js'

const incident = (amount: bigint, recovered: bigint, id = 'incident') => ({ id, amount, recovered })

describe('[L-32] 条件四: diverted presale funds', () => {
  it.each([
    ['met when nothing was ever diverted', [], 'MET'],
    ['met when each incident came back to the fen', [incident(500n, 500n)], 'MET'],
    ['not met while one fen is out', [incident(500n, 499n)], 'NOT_MET'],
    ['not met when one incident came back twice and another never', [incident(500n, 1000n), incident(500n, 0n)], 'NOT_MET'],
    ['unknown, never met, when no account was reported', null, 'UNKNOWN'],
  ])('is %s', (_, facts, state) => expect(divertedFundsRecovered(facts).state).toBe(state))

  it('names the incidents that are open, and what is out in all of them', () =>
    expect(divertedFundsRecovered([incident(500n, 500n, 'a'), incident(300n, 100n, 'b'), incident(7n, 0n, 'c')])).toMatchObject({
      parameters: { outstanding: '2.07' },
      evidence: ['b', 'c'],
      actsNext: 'HOUSING',
    }))

  it('is never out by less than nothing', () => expect(outstandingOf(incident(500n, 501n))).toBe(0n))
})
