import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql'
import type { RequestContext } from '../../../kernel/request.js'
import { OperationRefused } from '../../engine/prepare.js'
import { problemOf, type Refused } from '../answer.js'
import type { EngineAnswer, EnginePort } from '../engine-port.js'
import { contextOf, type Exchange } from '../exchange.js'
import type { Log } from '../log.js'
import type { Check } from '../operation/check.js'
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

function errorOf(refusal: Refused, { language }: Exchange): GraphQLError {
  const problem = problemOf(refusal, language)
  const http = { status: refusal.status, headers: new Map(Object.entries(refusal.headers ?? {})) }
  return new GraphQLError(problem.detail, { extensions: { code: problem.code, problem, http } })
}

/** The engine keeps the deadline itself; this holds when a step of it does not. */
async function withinDeadline(answer: Promise<EngineAnswer>, { traceId, deadline }: RequestContext): Promise<EngineAnswer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const extensions = { code: 'DEADLINE_EXCEEDED', traceId, retryable: true, http: { status: 503 } }
    timer = setTimeout(() => reject(new GraphQLError('DEADLINE_EXCEEDED', { extensions })), deadline - Date.now())
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What the engine cannot run is the caller's fault; an outage has its code already; anything else is a bug and goes to the log with its stack. */
function told(error: unknown, { traceId }: Exchange, log: Log): unknown {
  if (error instanceof OperationRefused) {
    const [first] = error.errors
    return new GraphQLError(first?.message ?? '', { extensions: { ...first?.extensions, http: { status: 400 } } })
  }
  if (!(error instanceof GraphQLError && typeof error.extensions.retryable === 'boolean')) log.error({ err: error, traceId }, 'the engine failed')
  return error
}

/** What Apollo Server calls with a parsed and validated document: our checks in order, then the engine. */
export function createExecutor({ engine, checks, topicsOf, log }: ExecutorOptions): Executor {
  const topics = new WeakMap<DocumentNode, readonly string[]>()

  function topicsOnce(document: DocumentNode): readonly string[] {
    const found = topics.get(document) ?? topicsOf(document)
    topics.set(document, found)
    return found
  }

  async function run(exchange: Exchange, document: DocumentNode): Promise<EngineAnswer> {
    const { operationName, variables } = exchange.parameters
    const context = contextOf(exchange)
    try {
      return await withinDeadline(engine.execute(engine.prepare(document, operationName), variables, context), context)
    } catch (error) {
      throw told(error, exchange, log)
    }
  }

  return async ({ request, schema, document, context }) => {
    const { exchange } = context as ApolloContext
    exchange.topics = topicsOnce(document)
    const asked = { exchange, schema, document, operation: getOperationAST(document, request.operationName) ?? null }
    exchange.writes = asked.operation?.operation === 'mutation'
    for (const check of checks) {
      const refusal = check(asked)
      if (refusal) throw errorOf(refusal, exchange)
    }
    exchange.engineAnswer = await run(exchange, document)
    return { data: readyAnswer(exchange.engineAnswer.text) }
  }
}
