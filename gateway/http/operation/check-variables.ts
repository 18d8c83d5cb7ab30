import { getVariableValues } from 'graphql'
import { defineRefusal } from '../../../kernel/refusal.js'
import type { Refused } from '../answer.js'
import { hideSuggestions, translateMessage } from '../translate-message.js'
import type { Asked } from './check.js'

export const BAD_USER_INPUT = defineRefusal({
  code: 'BAD_USER_INPUT',
  clause: null,
  rule: null,
  zh: { title: '变量不合要求', detail: '{message}', remedy: '请按查询声明的类型改正变量。' },
  en: { title: 'Variable not valid', detail: '{message}', remedy: 'Correct the variables to the types that the query declares.' },
})

const MAX_ERRORS = 5
const NAME = /^Variable "\$(\w+)"/

/** Variables must fit the types of the contract: a plan is never made for values that cannot be meant. */
export function checkVariables({ exchange, schema, operation }: Asked): Refused | null {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { ...exchange.parameters.variables }, { maxErrors: MAX_ERRORS })
  const [first] = errors ?? []
  if (!first) return null
  const message = translateMessage(hideSuggestions(first.message), exchange.language)
  return { status: 400, definition: BAD_USER_INPUT, parameters: { message }, field: `variables.${NAME.exec(first.message)?.[1] ?? ''}` }
}
