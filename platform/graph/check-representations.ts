import { type ArgumentNode, type DocumentNode, type GraphQLSchema, isUnionType, valueFromASTUntyped, visit } from 'graphql'

/** [T06] Internal fetches are chunked by the engine; more than this comes from nobody we know. */
export const MAX_REPRESENTATIONS = 500

const MAX_KEY_LENGTH = 1000

/** Which fields a representation of each entity may carry: nothing that the subgraph's own type does not have. */
export type EntityFields = ReadonlyMap<string, ReadonlySet<string>>

export function entityFields(schema: GraphQLSchema): EntityFields {
  const union = schema.getType('_Entity')
  if (!isUnionType(union)) return new Map()
  return new Map(union.getTypes().map((type) => [type.name, new Set(['__typename', ...Object.keys(type.getFields())])]))
}

/** The `representations` arguments of a document, found once per document. */
export function representationArguments(document: DocumentNode): readonly ArgumentNode[] {
  const found: ArgumentNode[] = []
  visit(document, {
    Field(node) {
      if (node.name.value === '_entities') found.push(...(node.arguments ?? []).filter(({ name }) => name.value === 'representations'))
    },
  })
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys are scalars, or lists and objects of them for compound keys: shallow and short. */
function isKeyValue(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length <= MAX_KEY_LENGTH
  if (typeof value !== 'object' || value === null) return true
  return depth < 3 && Object.values(value).every((inner) => isKeyValue(inner, depth + 1))
}

function isRepresentation(value: unknown, entities: EntityFields): boolean {
  if (!isRecord(value) || typeof value.__typename !== 'string') return false
  const fields = entities.get(value.__typename)
  return fields !== undefined && Object.entries(value).every(([name, key]) => fields.has(name) && isKeyValue(key, 0))
}

/** True when every representation is of a known entity, carries only its fields, and there are not too many. */
export function representationsAreSound(arguments_: readonly ArgumentNode[], variables: Record<string, unknown>, entities: EntityFields): boolean {
  return arguments_.every(({ value }) => {
    const list: unknown = valueFromASTUntyped(value, variables)
    return Array.isArray(list) && list.length <= MAX_REPRESENTATIONS && list.every((item) => isRepresentation(item, entities))
  })
}
