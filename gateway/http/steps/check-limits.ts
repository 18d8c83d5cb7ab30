import { OperationTypeNode } from 'graphql'
import { type BoundedCache, createBoundedCache } from '../../../platform/bounded-cache.js'
import { mayIntrospect } from '../../access/audience.js'
import { type Answer, type Refused, refused } from '../answer.js'
import type { Exchange, Step } from '../exchange.js'
import {
  LIMITS,
  NAME_RESERVED,
  ONE_MUTATION_AT_A_TIME,
  STRING_TOO_LONG,
  TOO_DEEP,
  TOO_MANY_ALIASES,
  TOO_MANY_DIRECTIVES,
  TOO_MANY_FIELDS,
  TOO_MANY_REPETITIONS,
  TOO_MANY_ROOT_FIELDS,
  TOO_MANY_TOKENS,
  VARIABLE_TOO_DEEP,
} from '../limits/limits.js'
import { type DocumentMeasures, type Measured, measureDocument } from '../limits/measure-document.js'
import { measureVariables } from '../limits/measure-variables.js'

const beyond = (definition: Refused['definition'], limit: number, found = limit, more: Record<string, string> = {}): Refused => ({
  status: 400,
  definition,
  parameters: { limit: String(limit), found: String(found), ...more },
})

const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)

/** In order of what is cheapest to put right; the first one is told. */
function faultOfDocument(measures: DocumentMeasures, describesSchema: boolean): Refused | null {
  const { operations } = measures
  const rootFields = (mutation: boolean) =>
    largest(operations.filter(({ type }) => (type === OperationTypeNode.MUTATION) === mutation).map(({ width }) => width))
  const depth = largest(operations.map((operation) => (describesSchema ? operation.dataDepth : operation.depth)))
  if (measures.reservedName) return { status: 400, definition: NAME_RESERVED }
  if (rootFields(true) > 1) return beyond(ONE_MUTATION_AT_A_TIME, 1, rootFields(true))
  if (measures.aliases > LIMITS.aliases) return beyond(TOO_MANY_ALIASES, LIMITS.aliases, measures.aliases)
  if (rootFields(false) > LIMITS.rootFields) return beyond(TOO_MANY_ROOT_FIELDS, LIMITS.rootFields, rootFields(false))
  if (depth > LIMITS.depth) return beyond(TOO_DEEP, LIMITS.depth, depth)
  if (measures.directives > LIMITS.directives || measures.directivesOfOneNode > LIMITS.directivesOfOneNode) {
    return beyond(TOO_MANY_DIRECTIVES, LIMITS.directives, measures.directives, { each: String(LIMITS.directivesOfOneNode) })
  }
  if (largest(operations.map(({ fields }) => fields)) > LIMITS.fields) return beyond(TOO_MANY_FIELDS, LIMITS.fields)
  if (measures.samePairs > LIMITS.samePairs) return beyond(TOO_MANY_REPETITIONS, LIMITS.samePairs)
  return measures.longestString > LIMITS.stringBytes ? beyond(STRING_TOO_LONG, LIMITS.stringBytes) : null
}

function faultOfVariables(variables: Exchange['parameters']['variables']): Refused | null {
  const measures = measureVariables(variables, LIMITS.variableDepth)
  if (measures.reservedName) return { status: 400, definition: NAME_RESERVED, field: 'variables' }
  if (measures.depth > LIMITS.variableDepth) return { ...beyond(VARIABLE_TOO_DEEP, LIMITS.variableDepth), field: 'variables' }
  return measures.longestString > LIMITS.stringBytes ? { ...beyond(STRING_TOO_LONG, LIMITS.stringBytes), field: 'variables' } : null
}

/** Holds every document, registered ones too, to the limits of security.md B, before anything is validated or planned. Measured once per document. */
export function checkLimits(): Step {
  const known: BoundedCache<Measured> = createBoundedCache(5000)

  function measuresOf({ id, text }: Exchange['document']): Measured {
    const measured = known.get(id) ?? measureDocument(text, LIMITS.tokens)
    known.set(id, measured)
    return measured
  }

  return (exchange: Exchange): Answer | null => {
    const measures = measuresOf(exchange.document)
    if (measures === 'TOO_MANY_TOKENS') return refused(exchange, beyond(TOO_MANY_TOKENS, LIMITS.tokens))
    const ofDocument = measures === 'SYNTAX' ? null : faultOfDocument(measures, mayIntrospect(exchange.audience))
    const fault = ofDocument ?? faultOfVariables(exchange.parameters.variables)
    return fault ? refused(exchange, fault) : null
  }
}
