import { type Refusal, refuse } from '../../kernel/refusal.js'
import { LINK_NOT_IN_STATE } from './refusals.js'

export const LINK_STATES = ['PROPOSED', 'CONFIRMED', 'REFUSED', 'UNDONE', 'WITHDRAWN'] as const
export type LinkState = (typeof LINK_STATES)[number]

export const LINK_DECISIONS = ['CONFIRM', 'REFUSE', 'UNDO'] as const
export type LinkDecision = (typeof LINK_DECISIONS)[number]

/** What each state may become. What is refused, undone or withdrawn stays as it was decided: whoever knows better proposes anew. */
const NEXT: Readonly<Record<LinkState, Partial<Readonly<Record<LinkDecision, LinkState>>>>> = {
  PROPOSED: { CONFIRM: 'CONFIRMED', REFUSE: 'REFUSED' },
  CONFIRMED: { UNDO: 'UNDONE' },
  REFUSED: {},
  UNDONE: {},
  WITHDRAWN: {},
}

export const nextState = (state: LinkState, decision: LinkDecision): LinkState | null => NEXT[state][decision] ?? null

export const decisionFits = (state: LinkState, decision: LinkDecision): Refusal | null =>
  nextState(state, decision) === null ? refuse(LINK_NOT_IN_STATE, { state, decision }, 'decision') : null
