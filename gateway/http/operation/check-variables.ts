import { getVariableValues } from 'graphql'
import { VARIABLES_REFUSED } from '../../engine/coerce.js'
import type { Refused } from '../answer.js'
import { hideSuggestions, translateMessage } from '../translate-message.js'
import type { Asked } from './check.js'

const MAX_ERRORS = 5
const NAME = /^Variable "\$(\w+)"/

/** Variables must fit the caller's contract: the engine knows only the whole schema, and would take an enum value that this audience has not. */
export function checkVariables({ exchange, schema, operation }: Asked): Refused | null {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { ...exchange.parameters.variables }, { maxErrors: MAX_ERRORS })
  const [first] = errors ?? []
  if (!first) return null
  const detail = translateMessage(hideSuggestions(first.message), exchange.language)
  return { status: 400, definition: VARIABLES_REFUSED, parameters: { detail }, field: `variables.${NAME.exec(first.message)?.[1] ?? ''}` }
}
