import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
} from 'graphql'

/** What is known of an object: its type and, for an entity its id, for a value the place it was found at; everything else follows by hash. */
interface Row {
  readonly __typename: string
  readonly id?: string
  readonly place?: string
}

export interface HubFacts {
  /** Mutations that ran, with their arguments, in their order. */
  readonly log: string[]
  /** Lets every field of the schema that has no resolver yet answer from the facts. */
  answer(schema: GraphQLSchema): GraphQLSchema
  /** The row that a representation names, unless this subgraph does not know it. */
  resolveReference(subgraph: string): (reference: Row & Record<string, unknown>) => Row | null
}

const POOL = 5

/** FNV-1a: the same place always tells the same. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}

const oneIn = (chance: number, text: string): boolean => hash(text) % chance === 0

/** Fields of an input come in the order of the schema that coerced it: here they have one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

/** Type → the fields by which it is a key, as the subgraphs' own directives say. */
export function keysOf(schemas: Iterable<GraphQLSchema>): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>()
  for (const schema of schemas) {
    for (const type of Object.values(schema.getTypeMap())) {
      for (const directive of type.astNode?.directives ?? []) {
        const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value
        if (directive.name.value !== 'key' || fields?.kind !== Kind.STRING) continue
        keys.set(type.name, (keys.get(type.name) ?? new Set()).add(fields.value))
      }
    }
  }
  return keys
}

const text = (scalar: string, place: string): unknown => {
  if (scalar === 'Int') return (hash(place) % 2001) - 1000
  if (scalar === 'Boolean') return oneIn(2, place)
  return `${scalar} "${hash(place) % 1000}"\n县`
}

/**
 * Facts for every field of a schema, made up from the schema itself: both the subgraphs and the one merged schema answer from them.
 * Nulls stand where a null may stand, lists have up to three items, some fields fail, and every subgraph lacks some of the entities.
 */
export function hubFacts(api: GraphQLSchema, subgraphs: ReadonlyMap<string, GraphQLSchema>): HubFacts {
  const keys = keysOf(subgraphs.values())
  const log: string[] = []

  const lacks = (subgraph: string, { __typename, id }: Row): boolean => id !== undefined && oneIn(9, `lacks ${subgraph} ${__typename} ${id}`)
  const naturalKey = ({ __typename, id }: Row, field: string): string | null => (oneIn(4, `${__typename} ${id} ${field}`) ? null : `${field} of ${id}`)
  const entity = (type: string, n: number): Row => ({ __typename: type, id: `${type} ${n}` })

  /** Type.field → the one subgraph that has it. */
  const owners = new Map<string, string | undefined>()
  for (const [name, schema] of subgraphs) {
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      for (const field of Object.keys(type.getFields())) owners.set(`${type.name}.${field}`, owners.has(`${type.name}.${field}`) ? undefined : name)
    }
  }

  function value(type: GraphQLOutputType, place: string, required = false): unknown {
    if (isNonNullType(type)) return value(type.ofType, place, true)
    if (!required && oneIn(10, `null ${place}`)) return null
    if (isListType(type)) return Array.from({ length: hash(`length ${place}`) % 4 }, (_, index) => value(type.ofType, `${place} ${index}`))
    if (isEnumType(type)) return type.getValues()[hash(place) % type.getValues().length]?.name
    if (isScalarType(type)) return text(type.name, place)
    const types = isUnionType(type) ? type.getTypes() : [type]
    const chosen = types[hash(`type ${place}`) % types.length]?.name ?? ''
    return keys.has(chosen) ? entity(chosen, hash(place) % POOL) : { __typename: chosen, place }
  }

  const resolve: GraphQLFieldResolver<Row | undefined, unknown> = (row, args, _context, { parentType, fieldName }) => {
    const own = api.getType(parentType.name)
    const type = isObjectType(own) ? own.getFields()[fieldName]?.type : undefined
    if (!type) throw new Error(`the API has no ${parentType.name}.${fieldName}`)
    if (parentType.name === 'Mutation') log.push(`${fieldName} ${canonical(args)}`)
    if (row && fieldName === 'id' && row.id !== undefined) return row.id
    if (row && keys.get(parentType.name)?.has(fieldName)) return naturalKey(row, fieldName)
    const owner = owners.get(`${parentType.name}.${fieldName}`)
    if (row && owner !== undefined && lacks(owner, row)) return null
    const place = `${parentType.name} ${row?.id ?? row?.place ?? ''} ${fieldName} ${canonical(args)}`
    if (oneIn(40, `fails ${place}`)) throw new Error(`fails: ${place}`)
    return value(type, place)
  }

  return {
    log,
    answer(schema) {
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || type.name.startsWith('_')) continue
        for (const field of Object.values(type.getFields())) field.resolve ??= resolve
      }
      return schema
    },
    resolveReference: (subgraph) => (reference) => {
      const named = (row: Row): boolean =>
        [...(keys.get(reference.__typename) ?? [])].every(
          (key) => reference[key] === undefined || reference[key] === (key === 'id' ? row.id : naturalKey(row, key)),
        )
      const row = Array.from({ length: POOL }, (_, n) => entity(reference.__typename, n)).find(named)
      return row && !lacks(subgraph, row) ? row : null
    },
  }
}
