import { type DocumentNode, execute, type GraphQLError, Kind, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import type { Actor } from '../../kernel/actor.js'
import { type Refusal, render } from '../../kernel/refusal.js'
import { can } from '../access/can.js'
import { FORBIDDEN } from '../action/refusals.js'
import { sightIsKnown } from '../database/context.js'
import { isUnavailable } from '../database/pool-unavailable.js'
import { graphContext } from './context.js'
import type { SubgraphRuntime } from './runtime.js'
import type { SubgraphError, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.js'

const PREPARED_LIMIT = 2000
const UPSTREAM_UNAVAILABLE = 'UPSTREAM_UNAVAILABLE'

/** Which fields of the document this actor may not read: the second lock, decided once per document and membership's rights. */
function deniedFields(runtime: SubgraphRuntime, document: DocumentNode, actor: Actor): string[] {
  const denied = new Set<string>()
  const info = new TypeInfo(runtime.graph.schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD]: (node) => {
        const parent = info.getParentType()?.name
        // A mutation is authorized by its action, which audits what it refuses.
        if (!parent || parent === 'Mutation' || node.name.value.startsWith('__') || node.name.value === '_entities') return
        const coordinate = `${parent}.${node.name.value}`
        if (can(actor, coordinate, runtime.matrix) === 'deny') denied.add(coordinate)
      },
    }),
  )
  return [...denied]
}

const forbidden = (fields: readonly string[]): SubgraphResponse => ({
  data: null,
  errors: fields.map((coordinate) => ({ message: FORBIDDEN.en.title, extensions: { code: FORBIDDEN.code, coordinate } })),
})

/** Where in the variables a scalar refused its value: `Variable "$input" got invalid value "x" at "input.amount"; …`. */
const AT = /^Variable "[^"]*" got invalid value .* at "(?:input\.)?([^"]+)"; /s

/** The caller's faults carry a refusal and are rendered; everything else keeps only a code that says nothing about us. */
function shown(error: GraphQLError, runtime: SubgraphRuntime, request: SubgraphRequest): SubgraphError {
  const { code, refusal } = error.extensions as { code?: string; refusal?: Refusal }
  const path = error.path ? { path: error.path } : {}
  if (refusal) {
    const field = refusal.field ?? AT.exec(error.message)?.[1]?.replace(/\[(\d+)\]/g, '.$1') ?? null
    const problem = render({ ...refusal, field }, runtime.catalogue, request.context.language)
    return { message: problem.title, ...path, extensions: { code: code ?? 'BAD_USER_INPUT', problem } }
  }
  // A resolver that asked other agencies says itself that one of them did not answer.
  const unavailable = code === UPSTREAM_UNAVAILABLE || isUnavailable(error.originalError)
  return { message: unavailable ? 'unavailable' : 'internal', ...path, extensions: { code: unavailable ? UPSTREAM_UNAVAILABLE : 'INTERNAL_SERVER_ERROR' } }
}

const outOfDate = (): SubgraphResponse => ({ data: null, errors: [{ message: 'unavailable', extensions: { code: UPSTREAM_UNAVAILABLE } }] })

/** The subgraph in process: what the HTTP server puts behind its signature check, and the engine calls directly. */
export function inProcess(runtime: SubgraphRuntime, onError: (error: GraphQLError, request: SubgraphRequest) => void): SubgraphTransport {
  const prepared = new Map<string, readonly string[]>()
  const answered = (denied: readonly string[]): SubgraphResponse | null => (denied.length > 0 ? forbidden(denied) : null)
  /** The answer to a document that is not executed for this actor, or null. */
  const check = (request: SubgraphRequest): SubgraphResponse | null => {
    const { actor } = request.context
    const key = `${actor.kind}|${actor.agency}|${actor.role}|${request.documentKey}`
    const known = prepared.get(key)
    if (known) return answered(known)
    const [invalid] = validate(runtime.graph.schema, request.document)
    // A value written into the document: the gateway knows no scalar's form, so it is the subgraph that refuses it.
    if (invalid?.extensions.refusal) return { data: null, errors: [shown(invalid, runtime, request)] }
    if (invalid) throw invalid
    const denied = deniedFields(runtime, request.document, actor)
    if (prepared.size >= PREPARED_LIMIT) prepared.clear()
    prepared.set(key, denied)
    return answered(denied)
  }
  return {
    execute: async (request) => {
      const refused = check(request)
      if (refused) return refused
      const context = graphContext(runtime, request.context)
      // While its grants count as absent a bank sees no row. Empty lists would read as "no loans", a cursor would pass what is its own: it is
      // told that this part cannot be asked. Asked of the context that the reads are made with, for grants may lapse between two questions.
      if (request.context.actor.kind === 'BANK' && !sightIsKnown(request.context.actor, context.database)) return outOfDate()
      const { data, errors } = await execute({
        schema: runtime.graph.schema,
        document: request.document,
        operationName: request.operationName,
        variableValues: request.variables,
        contextValue: context,
      })
      // A caller's fault is no failure, and what the caller wrote does not belong into a log.
      for (const error of errors ?? []) if (!error.extensions.refusal) onError(error, request)
      return {
        data: (data as Record<string, unknown> | null | undefined) ?? null,
        ...(errors ? { errors: errors.map((error) => shown(error, runtime, request)) } : {}),
      }
    },
  }
}
