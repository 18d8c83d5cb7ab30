import { type Refusal, refuse } from '../../kernel/refusal.js'
import { OBJECTION_CLOSED } from './refusals.js'

export const OBJECTION_STATES = ['OPEN', 'ACCEPTED', 'REJECTED', 'CORRECTED', 'WITHDRAWN'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]

/** What the owner may answer: ACCEPTED promises a correction and keeps the objection on the fact until it is made. */
export const ANSWERS = ['ACCEPTED', 'REJECTED', 'CORRECTED'] as const
export type ObjectionAnswer = (typeof ANSWERS)[number]

const STANDING: ReadonlySet<ObjectionState> = new Set(['OPEN', 'ACCEPTED'])

export const isStanding = (state: ObjectionState): boolean => STANDING.has(state)

/** Accepting twice says nothing new. */
export const answerFits = (state: ObjectionState, answer: ObjectionAnswer): Refusal | null =>
  isStanding(state) && state !== answer ? null : refuse(OBJECTION_CLOSED, { state }, 'decision')
