import type { Parameters, RefusalDefinition } from '../../kernel/refusal.js'

/** ERROR blocks sign-off, WARNING never does, INFO only tells (domain §11.1). None of them ever keeps a fact out. */
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The gravest first, as an index and a list order by it. */
export const GRAVITY = `case severity ${SEVERITIES.map((name, place) => `when '${name}' then ${place}`).join(' ')} end`

/** A rule of consistency: its words are a refusal's words, though it refuses nothing. */
export interface FindingDefinition extends RefusalDefinition {
  readonly severity: Severity
}

/** A rule that looks at one record alone. */
export interface FindingRule<Row> {
  readonly finding: FindingDefinition
  /** What is wrong, as the parameters of the rule's text; null: nothing. `today` is the business date: what falls due is found by its passing. */
  readonly check: (row: Row, today: string) => Parameters | null
}

/** One thing wrong with one record. */
export interface Found {
  readonly finding: FindingDefinition
  readonly parameters: Parameters
}

export const defineFinding = (definition: FindingDefinition): FindingDefinition => Object.freeze(definition)

/** Every rule asked, in order. */
export const findIn = <Row>(rules: readonly FindingRule<Row>[], row: Row, today: string): readonly Found[] =>
  rules.flatMap(({ finding, check }) => {
    const parameters = check(row, today)
    return parameters === null ? [] : [{ finding, parameters }]
  })
