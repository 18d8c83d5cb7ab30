import type { PolicyDocument } from './validity.js'

/** One number of the catalogue: where the law says it, what it asks, and the functions that judge it. */
export interface IndexedRule {
  readonly clause: string
  /** "L-34": stable, and what refusals and tests cite. */
  readonly number: string
  readonly zh: string
  readonly rules: readonly ((...facts: never[]) => unknown)[]
}

/** A law as far as it is code: its document, and its rules in its own order. */
export interface LawIndex extends PolicyDocument {
  readonly rules: readonly IndexedRule[]
}

export const lawIndex = (document: PolicyDocument, rules: readonly IndexedRule[]): LawIndex =>
  Object.freeze({ ...document, rules: Object.freeze(rules.map((rule) => Object.freeze({ ...rule, rules: Object.freeze([...rule.rules]) }))) })
