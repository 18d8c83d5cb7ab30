import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { defineRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'
import { VARIABLES_REFUSED } from '../../engine/coerce.js'
import { problemOf } from '../answer.js'
import type { Exchange } from '../exchange.js'
import { GRAPHQL_TYPE } from '../media-type.js'
import { hideSuggestions, translateMessage } from '../translate-message.js'
import type { ApolloContext } from './executor.js'
import { isReady } from './ready-answer.js'

export const GRAPHQL_PARSE_FAILED = defineRefusal({
  code: 'GRAPHQL_PARSE_FAILED',
  clause: null,
  rule: null,
  zh: { title: '查询有语法错误', detail: '{message}', remedy: '请按所指的行列改正查询。' },
  en: { title: 'Syntax error', detail: '{message}', remedy: 'Correct the query where the location points.' },
})

export const GRAPHQL_VALIDATION_FAILED = defineRefusal({
  code: 'GRAPHQL_VALIDATION_FAILED',
  clause: null,
  rule: null,
  zh: { title: '查询与接口不符', detail: '{message}', remedy: '请对照您的接口改正查询。' },
  en: { title: 'Query does not fit the graph', detail: '{message}', remedy: 'Correct the query by the contract of your audience.' },
})

const WORDED: ReadonlyMap<unknown, RefusalDefinition> = new Map(
  [GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED].map((definition) => [definition.code, definition]),
)

const MAX_ERRORS = 10

/** A caller's fault is put into the caller's language; anything else that is not ours to show becomes a code and a trace id (T22). */
export function wordError(error: GraphQLFormattedError, { language, traceId }: Exchange): GraphQLFormattedError {
  const { code, problem, retryable } = error.extensions ?? {}
  if (problem) return { message: error.message, extensions: { code, problem } }
  const definition = WORDED.get(code)
  if (!definition) return typeof retryable === 'boolean' ? error : { message: 'INTERNAL', extensions: { code: 'INTERNAL', traceId, retryable: false } }
  const message = translateMessage(hideSuggestions(error.message), language)
  const { locations = [] } = error
  return { message, locations, extensions: { code, problem: problemOf({ definition, parameters: { message } }, language) } }
}

/** Under application/json a well-formed request is 200 even when document or variables are not (GraphQL over HTTP §6.4.1). */
const fallsBackTo200 = (codes: readonly unknown[], { answerType }: Exchange): boolean =>
  answerType !== GRAPHQL_TYPE && codes.every((code) => code === VARIABLES_REFUSED.code || WORDED.has(code))

export const wordErrors: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue: { exchange } }) {
      if (response.body.kind !== 'single') return
      if (isReady(response.body.singleResult)) {
        if (!exchange.engineAnswer?.refused) return
        exchange.refusedWith = VARIABLES_REFUSED.code
        response.http.status = exchange.answerType === GRAPHQL_TYPE ? 400 : 200
        return
      }
      const errors = (response.body.singleResult.errors ?? []).slice(0, MAX_ERRORS).map((error) => wordError(error, exchange))
      response.body = { kind: 'single', singleResult: { errors } }
      const codes = errors.map(({ extensions }) => extensions?.code)
      if (fallsBackTo200(codes, exchange)) response.http.status = 200
      exchange.refusedWith = String(codes[0] ?? 'INTERNAL')
    },
  }),
}
