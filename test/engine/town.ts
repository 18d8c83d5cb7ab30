import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph'
import { buildSchema, execute, type GraphQLSchema, isObjectType, parse, printSchema, validate } from 'graphql'
import { composeSupergraph } from '../../gateway/engine/compose.js'
import { createEngine, type Engine, type EngineOptions } from '../../gateway/engine/engine.js'
import { PUBLIC_ACTOR } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/graph/transport.js'
import { type Row, type Town, town } from './town-data.js'
import { type Resolvers, townResolvers } from './town-resolvers.js'
import { TOWN } from './town-schemas.js'

export const context = (own: Partial<RequestContext> = {}): RequestContext => ({
  actor: PUBLIC_ACTOR,
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: 'trace-1',
  deadline: Date.now() + 10_000,
  ...own,
})

/** A compound key matches by each of its parts; a part's `__typename` is none of them. */
function sameKey(own: unknown, named: unknown): boolean {
  if (typeof named !== 'object' || named === null) return own === named
  return Object.entries(named).every(([key, value]) => key === '__typename' || sameKey((own as Record<string, unknown> | undefined)?.[key], value))
}

/** The row that a representation names, with what it brought along; null when this subgraph does not know it. */
function resolveReference(data: Town, subgraph: string) {
  return (reference: Row): Row | null => {
    const matches = (row: Row) => Object.entries(reference).every(([key, value]) => BROUGHT.includes(key) || key === '__typename' || sameKey(row[key], value))
    const named = (row: Row) => row.__typename === reference.__typename || (reference.__typename === 'Asset' && ['Parcel', 'Building'].includes(row.__typename))
    const row = [...data.rows.values()].find((candidate) => named(candidate) && matches(candidate))
    if (!row || (subgraph === 'people' && row.id === 'p9')) return null
    const brought = Object.fromEntries(BROUGHT.map((key) => [key, reference[key]]))
    return {
      ...row,
      ...(reference.__typename === 'Project' && subgraph !== 'projects' ? brought : {}),
      __typename: subgraph === 'values' ? reference.__typename : row.__typename,
    }
  }
}

/** What @requires brings: taken from the representation, never from the subgraph's own row. */
const BROUGHT = ['area', 'lead', 'label']

export function subgraphSchema(name: string, data: Town): GraphQLSchema {
  const typeDefs = parse(TOWN[name] ?? '')
  const all: Resolvers = townResolvers(data)
  const resolvers: Record<string, Record<string, unknown>> = {}
  for (const node of typeDefs.definitions) {
    if (!('fields' in node) || (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'InterfaceTypeDefinition')) continue
    const own = (node.fields ?? []).map((field) => field.name.value).filter((field) => all[node.name.value]?.[field] && node.kind === 'ObjectTypeDefinition')
    const entity = node.directives?.some((directive) => directive.name.value === 'key')
    resolvers[node.name.value] = {
      ...Object.fromEntries(own.map((field) => [field, all[node.name.value]?.[field]])),
      ...(entity ? { __resolveReference: resolveReference(data, name) } : {}),
    }
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as unknown as GraphQLResolverMap }])
}

/** Answers in process with graphql-js; a fetch that is not valid for its subgraph fails the test that caused it. */
export function inProcess(schema: GraphQLSchema, seen: SubgraphRequest[] = []): SubgraphTransport {
  const valid = new Set<string>()
  return {
    async execute(request): Promise<SubgraphResponse> {
      seen.push(request)
      const faults = valid.has(request.documentKey) ? [] : validate(schema, request.document)
      if (faults.length > 0) throw new Error(faults.join('\n'))
      valid.add(request.documentKey)
      const { data, errors } = await execute({ schema, document: request.document, variableValues: request.variables })
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map((error) => error.toJSON()) as NonNullable<SubgraphResponse['errors']> } : {}),
      }
    },
  }
}

export interface TownEngine {
  readonly engine: Engine
  /** One schema that answers everything: what the engine's answers are compared with. */
  readonly merged: GraphQLSchema
  readonly data: Town
  readonly seen: SubgraphRequest[]
}

export function townEngine(own: Partial<EngineOptions> = {}, replace: Readonly<Record<string, SubgraphTransport>> = {}): TownEngine {
  const composed = composeSupergraph(Object.entries(TOWN).map(([name, sdl]) => ({ name, sdl })))
  if (composed.errors) throw new Error(composed.errors.join('\n'))
  const [data, seen]: [Town, SubgraphRequest[]] = [town(), []]
  const transports = new Map(Object.keys(TOWN).map((name) => [name, replace[name] ?? inProcess(subgraphSchema(name, data), seen)]))
  const engine = createEngine({ supergraphSdl: composed.supergraphSdl, transports, isPublicCode: (code) => code === 'FORBIDDEN', ...own })
  return { engine, merged: mergedSchema(engine.schema, data), data, seen }
}

function mergedSchema(consumer: GraphQLSchema, data: Town): GraphQLSchema {
  const schema = buildSchema(printSchema(consumer))
  for (const [name, fields] of Object.entries(townResolvers(data))) {
    const type = schema.getType(name)
    if (!isObjectType(type)) continue
    for (const [field, resolve] of Object.entries(fields)) {
      const own = type.getFields()[field]
      if (own) own.resolve = resolve
    }
  }
  return schema
}

export interface AnswerJson {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

export async function askTown(
  { engine }: TownEngine,
  source: string,
  variables: Record<string, unknown> = {},
  own: Partial<RequestContext> = {},
): Promise<AnswerJson> {
  const { text } = await engine.execute(engine.prepare(source), variables, context(own))
  return JSON.parse(text) as AnswerJson
}
