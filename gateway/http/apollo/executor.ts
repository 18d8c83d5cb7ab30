import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql'
import type { RequestContext } from '../../../kernel/request.js'
import { problemOf, type Refused } from '../answer.js'
import type { EnginePort, EngineResult } from '../engine-port.js'
import { contextOf, type Exchange } from '../exchange.js'
import type { Log } from '../log.js'
import type { Asked, Check } from '../operation/check.js'
import { readyAnswer } from './ready-answer.js'

export interface ApolloContext {
  readonly exchange: Exchange
}

export interface ExecutorOptions {
  readonly engine: EnginePort
  readonly checks: readonly Check[]
  readonly topicsOf: (document: DocumentNode) => readonly string[]
  readonly log: Log
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<ApolloContext>['gateway']>
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>

function errorOf(refusal: Refused, exchange: Exchange): GraphQLError {
  const problem = problemOf(refusal, exchange.language)
  const http = { status: refusal.status, headers: new Map(Object.entries(refusal.headers ?? {})) }
  return new GraphQLError(problem.detail, { extensions: { code: problem.code, problem, http } })
}

export const DEADLINE_EXCEEDED = 'DEADLINE_EXCEEDED'

/** The engine keeps the deadline itself; this holds when a step of it does not. */
async function withinDeadline(answer: Promise<EngineResult>, { traceId, deadline }: RequestContext): Promise<EngineResult> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const extensions = { code: DEADLINE_EXCEEDED, traceId, retryable: true, http: { status: 503 } }
    timer = setTimeout(() => reject(new GraphQLError(DEADLINE_EXCEEDED, { extensions })), deadline - Date.now())
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** An outage that the engine has already put into a code; anything else is a bug of ours and goes to the log with its stack. */
const isOutage = (error: unknown): boolean => error instanceof GraphQLError && typeof error.extensions.retryable === 'boolean'

/** What Apollo Server calls with a parsed and validated document: our checks in order, then the engine. */
export function createExecutor({ engine, checks, topicsOf, log }: ExecutorOptions): Executor {
  const topics = new WeakMap<DocumentNode, readonly string[]>()

  function topicsOnce(document: DocumentNode): readonly string[] {
    const found = topics.get(document) ?? topicsOf(document)
    topics.set(document, found)
    return found
  }

  async function run(exchange: Exchange, source: string): Promise<EngineResult> {
    const { operationName, variables } = exchange.parameters
    const context = contextOf(exchange)
    try {
      const prepared = await engine.prepare(source, operationName)
      return await withinDeadline(engine.execute(prepared, variables, context), context)
    } catch (error) {
      if (!isOutage(error)) log.error({ err: error, traceId: exchange.traceId }, 'the engine failed')
      throw error
    }
  }

  return async ({ request, schema, document, source, context }) => {
    const { exchange } = context as ApolloContext
    exchange.topics = topicsOnce(document)
    const asked: Asked = { exchange, schema, document, operation: getOperationAST(document, request.operationName) ?? null }
    for (const check of checks) {
      const refusal = check(asked)
      if (refusal) throw errorOf(refusal, exchange)
    }
    const { text, errors } = await run(exchange, source)
    const data = readyAnswer(text)
    return errors.length === 0 ? { data } : { data, errors: errors.map(({ message, ...rest }) => new GraphQLError(message, rest)) }
  }
}
