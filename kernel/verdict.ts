import type { Agency } from './actor.js'
import type { LocalDate } from './dates.js'
import type { Parameters } from './refusal.js'

/** UNKNOWN never counts as MET; JUDGED is a person's judgement with author and reason (design §3). */
export type FindingState = 'MET' | 'NOT_MET' | 'UNKNOWN' | 'JUDGED'

/** One step that somebody can take: its words stand in the catalogue under the code. */
export interface Act {
  readonly code: string
  readonly agency: Agency
  readonly parameters: Parameters
}

/** What a rule of the policy found: plain data, no text; evidence names records by id. */
export interface Finding {
  readonly state: FindingState
  readonly code: string | null
  readonly parameters: Parameters
  readonly evidence: readonly string[]
  /** Who acts next, when something is missing. */
  readonly actsNext: Agency | null
  /** The fewest steps after which the rule finds MET or a judgement in favour; none where it does already, or where no step can. */
  readonly acts: readonly Act[]
  /** Since when something is missing, as far as the records say. */
  readonly since: LocalDate | null
}

const finding = (state: FindingState, code: string | null, parameters: Parameters, evidence: readonly string[], acts: readonly Act[]): Finding =>
  Object.freeze({ state, code, parameters, evidence, actsNext: acts[0]?.agency ?? null, acts, since: null })

export const met = (...evidence: string[]): Finding => finding('MET', null, {}, evidence, [])

/** A person's judgement in favour; one against is NOT_MET, with the judgement as its evidence. */
export const judged = (...evidence: string[]): Finding => finding('JUDGED', null, {}, evidence, [])

/** Unless told otherwise, the step that is missing bears the finding's own code. */
export const notMet = (code: string, parameters: Parameters, actsNext: Agency, ...evidence: string[]): Finding =>
  finding('NOT_MET', code, parameters, evidence, [{ code, agency: actsNext, parameters }])

export const unknown = (code: string, actsNext: Agency, ...evidence: string[]): Finding =>
  finding('UNKNOWN', code, {}, evidence, [{ code, agency: actsNext, parameters: {} }])

export const withActs = (found: Finding, acts: readonly Act[]): Finding => Object.freeze({ ...found, acts, actsNext: acts[0]?.agency ?? null })

export const sinceDay = (found: Finding, since: LocalDate | null): Finding => Object.freeze({ ...found, since })

export const isMissing = ({ state }: Finding): boolean => state === 'NOT_MET' || state === 'UNKNOWN'

const identity = ({ code, agency, parameters }: Act): string => JSON.stringify([code, agency, Object.entries(parameters).sort()])

/** Each step once, where it was named first. */
export const distinctActs = (acts: readonly Act[]): readonly Act[] => [...new Map(acts.map((act) => [identity(act), act])).values()]

const GRAVITY: readonly FindingState[] = ['NOT_MET', 'UNKNOWN', 'JUDGED', 'MET']

/** What holds of all of them together: one that is NOT_MET outweighs what is not known, and that a judgement. */
export const gravest = (states: readonly FindingState[]): FindingState => GRAVITY.find((state) => states.includes(state)) ?? 'MET'

/** All must hold: the gravest speaks, the evidence and the steps of all stay, and it is missing since the first was. */
export function allOf(...parts: readonly Finding[]): Finding {
  const state = gravest(parts.map((part) => part.state))
  const speaker = parts.find((part) => part.state === state)
  const evidence = [...new Set(parts.flatMap((part) => part.evidence))]
  const [since] = parts.flatMap((part) => part.since ?? []).sort()
  return sinceDay(finding(state, speaker?.code ?? null, speaker?.parameters ?? {}, evidence, distinctActs(parts.flatMap(({ acts }) => acts))), since ?? null)
}
