import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql'
import { defineRefusal, type RefusalDefinition, refuse, render } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import { callersFault, type ResponseError } from './errors.js'

export const VARIABLES_REFUSED: RefusalDefinition = defineRefusal({
  code: 'BAD_USER_INPUT',
  clause: null,
  rule: null,
  zh: { title: '变量不符合查询的声明', detail: '{detail}', remedy: '请按查询中声明的类型给出每个变量' },
  en: { title: 'A variable does not fit its declaration', detail: '{detail}', remedy: 'Give every variable as the operation declares it' },
})

const CATALOGUE = new Map([[VARIABLES_REFUSED.code, VARIABLES_REFUSED]])
const MAX_ERRORS = 10

export type Coerced =
  | { readonly values: Record<string, unknown>; readonly errors?: never }
  | { readonly errors: readonly ResponseError[]; readonly values?: never }

/** The caller's variables as the schema reads them, defaults filled in; what does not fit is the caller's fault and reaches no subgraph. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Coerced {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: MAX_ERRORS })
  return coerced ? { values: coerced } : { errors: errors.map(({ message }) => variableFault(withoutSuggestion(message), context)) }
}

/** A hint would tell the schema to who may not read it (T21). */
export const withoutSuggestion = (message: string): string => message.replace(/ Did you mean .*\?$/s, '')

export function variableFault(detail: string, context: RequestContext): ResponseError {
  return callersFault(detail, render(refuse(VARIABLES_REFUSED, { detail }), CATALOGUE, context.language), context)
}
