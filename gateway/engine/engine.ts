import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { RequestContext } from '../../kernel/request.js'
import type { SubgraphTransport } from '../../platform/graph/transport.js'
import type { Answer, AnswerObject } from './answer.js'
import { type Executing, execute } from './execute.js'
import { type Lru, lru } from './lru.js'
import type { PreparedOperation } from './operation.js'
import { prepareOperation } from './prepare.js'
import { loadSupergraph } from './supergraph.js'

export interface EngineOptions {
  readonly supergraphSdl: string
  readonly transports: ReadonlyMap<string, SubgraphTransport>
  /** Whether an error with this code may reach the caller as the subgraph said it. */
  readonly isPublicCode: (code: string) => boolean
  /** Told of what is masked as an internal error: the planner's failures and the engine's own. */
  readonly onDefect?: (error: unknown, context: RequestContext) => void
  readonly planCacheSize?: number
  readonly representationsPerFetch?: number
  readonly subgraphReadDeadlineMs?: number
}

export interface Engine {
  /** What clients see. */
  readonly schema: GraphQLSchema
  /** Parses, validates and keeps an operation; throws OperationRefused when it cannot be run. */
  prepare(source: string | DocumentNode, operationName?: string | null): PreparedOperation
  execute(prepared: PreparedOperation, variables: Readonly<Record<string, unknown>> | null | undefined, context: RequestContext): Promise<Answer>
  /** The same answer as plain data, for rules that ask. */
  executeObject(prepared: PreparedOperation, variables: Readonly<Record<string, unknown>> | null | undefined, context: RequestContext): Promise<AnswerObject>
}

/** The gateway's executor: operations are compiled once, subgraphs are reached in process or over HTTP alike (design §4). */
export function createEngine(options: EngineOptions): Engine {
  const {
    supergraphSdl,
    transports,
    isPublicCode,
    planCacheSize = 1000,
    representationsPerFetch = 500,
    subgraphReadDeadlineMs = 3000,
    onDefect = () => {},
  } = options
  const supergraph = loadSupergraph(supergraphSdl)
  const executing: Executing = { supergraph, fetching: { transports, subgraphReadDeadlineMs }, representationsPerFetch, isPublicCode, onDefect }
  const texts = lru<string, Lru<string, PreparedOperation>>(planCacheSize)
  const documents = new WeakMap<DocumentNode, Lru<string, PreparedOperation>>()

  function namesOf(source: string | DocumentNode): Lru<string, PreparedOperation> {
    const known = typeof source === 'string' ? texts.get(source) : documents.get(source)
    if (known) return known
    const names = lru<string, PreparedOperation>(OPERATIONS_PER_DOCUMENT)
    if (typeof source === 'string') texts.set(source, names)
    else documents.set(source, names)
    return names
  }

  const engine: Engine = {
    schema: supergraph.schema,
    prepare(source, operationName) {
      const names = namesOf(source)
      const known = names.get(operationName ?? '')
      if (known) return known
      const prepared = prepareOperation(source, operationName, supergraph)
      names.set(operationName ?? '', prepared)
      return prepared
    },
    execute: (prepared, variables, context) => execute(prepared, variables ?? {}, context, executing),
    async executeObject(prepared, variables, context) {
      const { text } = await engine.execute(prepared, variables, context)
      const { data, errors } = JSON.parse(text) as Partial<AnswerObject>
      return { data: data ?? null, errors: errors ?? [] }
    },
  }
  return engine
}

const OPERATIONS_PER_DOCUMENT = 16
