import { describe, expect, it } from '@jest/globals'
import { decisionFits, LINK_DECISIONS, LINK_STATES, type LinkDecision, type LinkState, nextState } from './states.js'

const TABLE: readonly (readonly [LinkState, LinkDecision, LinkState | null])[] = [
  ['PROPOSED', 'CONFIRM', 'CONFIRMED'],
  ['PROPOSED', 'REFUSE', 'REFUSED'],
  ['PROPOSED', 'UNDO', null],
  ['CONFIRMED', 'CONFIRM', null],
  ['CONFIRMED', 'REFUSE', null],
  ['CONFIRMED', 'UNDO', 'UNDONE'],
  ['REFUSED', 'CONFIRM', null],
  ['REFUSED', 'REFUSE', null],
  ['REFUSED', 'UNDO', null],
  ['UNDONE', 'CONFIRM', null],
  ['UNDONE', 'REFUSE', null],
  ['UNDONE', 'UNDO', null],
  ['WITHDRAWN', 'CONFIRM', null],
  ['WITHDRAWN', 'REFUSE', null],
  ['WITHDRAWN', 'UNDO', null],
]

describe('what a link may become', () => {
  it.each(TABLE)('from %s by %s is %s', (state, decision, next) => {
    expect(nextState(state, decision)).toBe(next)
    expect(decisionFits(state, decision)?.code ?? null).toBe(next === null ? 'LINK_NOT_IN_STATE' : null)
  })

  it('is said for every state and decision', () => expect(TABLE).toHaveLength(LINK_STATES.length * LINK_DECISIONS.length))
})
