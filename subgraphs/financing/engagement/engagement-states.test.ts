import { describe, expect, it } from '@jest/globals'
import { advanced, type EngagementState, type EngagementStep, isApproved, mayStep } from './engagement-states.js'

describe('[L-18] a bank’s engagement', () => {
  it.each<[string, EngagementState, EngagementStep, boolean]>([
    ['is decided as soon as it is received', 'RECEIVED', 'APPROVED', true],
    ['is decided after assessment', 'ASSESSING', 'REJECTED', true],
    ['that was put off can be approved later', 'DEFERRED', 'APPROVED', true],
    ['that was rejected stays rejected', 'REJECTED', 'APPROVED', false],
    ['that was approved is not rejected afterwards', 'APPROVED', 'REJECTED', false],
    ['is not contracted before it is approved', 'ASSESSING', 'CONTRACTED', false],
    ['is not drawn before it is approved', 'RECEIVED', 'DISBURSING', false],
  ])('%s', (_, from, to, allowed) => expect(mayStep(from, to)).toBe(allowed))

  it('moves on with signing and drawing, and never back', () => {
    expect([advanced('APPROVED', 'CONTRACTED'), advanced('DISBURSING', 'CONTRACTED'), advanced('APPROVED', 'DISBURSING')]).toEqual([
      'CONTRACTED',
      'DISBURSING',
      'DISBURSING',
    ])
  })

  it('counts as approved from its approval on', () => {
    const states: EngagementState[] = ['RECEIVED', 'ASSESSING', 'REJECTED', 'DEFERRED', 'APPROVED', 'CONTRACTED', 'DISBURSING']
    expect(states.filter(isApproved)).toEqual(['APPROVED', 'CONTRACTED', 'DISBURSING'])
  })
})
