import type { Agency } from './actor.js'
import type { Parameters } from './refusal.js'

/** UNKNOWN never counts as MET; JUDGED is a person's judgement with author and reason (design §3). */
export type FindingState = 'MET' | 'NOT_MET' | 'UNKNOWN' | 'JUDGED'

/** What a rule of the policy found: plain data, no text; evidence names records by id. */
export interface Finding {
  readonly state: FindingState
  readonly code: string | null
  readonly parameters: Parameters
  readonly evidence: readonly string[]
  /** Who acts next, when something is missing. */
  readonly actsNext: Agency | null
}

const finding = (state: FindingState, code: string | null, parameters: Parameters, evidence: readonly string[], actsNext: Agency | null): Finding =>
  Object.freeze({ state, code, parameters, evidence, actsNext })

export const met = (...evidence: string[]): Finding => finding('MET', null, {}, evidence, null)

export const notMet = (code: string, parameters: Parameters, actsNext: Agency, ...evidence: string[]): Finding =>
  finding('NOT_MET', code, parameters, evidence, actsNext)

export const unknown = (code: string, actsNext: Agency): Finding => finding('UNKNOWN', code, {}, [], actsNext)
