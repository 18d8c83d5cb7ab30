import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { type ConstDirectiveNode, type DocumentNode, type GraphQLSchema, Kind, parse, type TypeDefinitionNode } from 'graphql'
import { consumerSchema } from './consumer-schema.js'

export interface Supergraph {
  readonly planner: QueryPlanner
  /** What clients see. */
  readonly schema: GraphQLSchema
  /** Whether an object of this type matches a condition on that type, inaccessible types included. */
  satisfies(type: string, condition: string): boolean
  isObject(type: string): boolean
  /** The top-level fields of every key by which this subgraph resolves the type. */
  keysOf(service: string, type: string): readonly (readonly string[])[]
}

/** The composed supergraph, loaded for planning and execution. */
export function loadSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true })
  const planner = new QueryPlanner(sdl)
  const objects = readObjects(document)
  const keys = readKeys(document.definitions.filter((node) => 'directives' in node) as readonly TypeDefinitionNode[])
  return {
    planner,
    schema: consumerSchema(planner.consumerSchema),
    satisfies: (type, condition) => type === condition || (objects.get(type)?.has(condition) ?? false),
    isObject: (type) => objects.has(type),
    keysOf: (service, type) => keys.get(`${service} ${type}`) ?? [],
  }
}

const argument = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find((node) => node.name.value === name)?.value
  return value && 'value' in value && typeof value.value === 'string' ? value.value : undefined
}

const topLevelFields = (fieldSet: string): string[] => {
  const [operation] = parse(`{${fieldSet}}`, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return []
  return operation.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []))
}

/** Every object type with the interfaces and unions that it is one of. */
function readObjects({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const objects = new Map<string, Set<string>>()
  for (const node of definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) objects.set(node.name.value, new Set((node.interfaces ?? []).map(({ name }) => name.value)))
  for (const node of definitions)
    if (node.kind === Kind.UNION_TYPE_DEFINITION) for (const { name } of node.types ?? []) objects.get(name.value)?.add(node.name.value)
  return objects
}

/** Reads `@join__type(graph: LAND, key: "id")` of every type, and the subgraphs' names from `join__Graph`. */
function readKeys(definitions: readonly TypeDefinitionNode[]): ReadonlyMap<string, string[][]> {
  const names = new Map<string, string>()
  const keys = new Map<string, string[][]>()
  for (const node of definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue
    for (const value of node.values ?? []) {
      const graph = value.directives?.find(({ name }) => name.value === 'join__graph')
      names.set(value.name.value, (graph && argument(graph, 'name')) ?? value.name.value)
    }
  }
  for (const node of definitions) {
    for (const directive of node.directives ?? []) {
      const key = directive.name.value === 'join__type' ? argument(directive, 'key') : undefined
      if (key === undefined || !node.name) continue
      const owner = `${names.get(argument(directive, 'graph') ?? '')} ${node.name.value}`
      keys.set(owner, [...(keys.get(owner) ?? []), topLevelFields(key)])
    }
  }
  return keys
}
