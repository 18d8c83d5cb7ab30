import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { isIncluded, type Switches } from './conditions.js'

/** How a value of one field is written: its nullability, and what is in it. */
export interface ValueShape {
  readonly nonNull: boolean
  readonly items: ValueShape | undefined
  readonly object: ObjectShape | undefined
  /** The values that clients may see of an enum. */
  readonly values: ReadonlySet<string> | undefined
}

export interface FieldShape {
  /** Under which key the merged data has it. */
  readonly key: string
  /** The key that the client asked for. */
  readonly name: string
  /** `"name":` with its comma. */
  readonly text: string
  readonly value: ValueShape
  /** Neither list, object nor enum: the common case. */
  readonly plain: boolean
  readonly meta: 'typename' | 'introspection' | undefined
  readonly nodes: readonly FieldNode[]
}

/** The fields of an object. Of an interface or union they depend on the object's type, and are worked out when one first comes. */
export interface ObjectShape {
  readonly type: GraphQLCompositeType
  readonly sets: readonly SelectionSetNode[]
  readonly byType: Map<string, readonly FieldShape[] | null>
  /** The fields when the type is certain, or its object's type was not fetched since nothing depends on it. */
  own: readonly FieldShape[] | undefined
  readonly certain: boolean
}

export interface Selecting {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly switches: Switches
  readonly responseKeys: ReadonlyMap<string, string>
}

export const objectShape = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): ObjectShape => ({
  type,
  sets,
  byType: new Map(),
  own: undefined,
  certain: isObjectType(type),
})

/** The fields of an object whose type is not looked at, because the schema or the operation leaves no doubt. */
export const ownFields = (shape: ObjectShape, selecting: Selecting): readonly FieldShape[] => (shape.own ??= fieldsOf(shape.type, shape.sets, selecting))

/** The fields of an object that says its type; null for a type that clients cannot see. */
export function fieldsOfType(shape: ObjectShape, name: string, selecting: Selecting): readonly FieldShape[] | null {
  const known = shape.byType.get(name)
  if (known !== undefined) return known
  const type = selecting.schema.getType(name)
  const fields = type === shape.type || !isCompositeType(type) ? null : fieldsOf(type, shape.sets, selecting)
  const result = type === shape.type ? ownFields(shape, selecting) : fields
  shape.byType.set(name, result)
  return result
}

function fieldsOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], selecting: Selecting): readonly FieldShape[] {
  const groups = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  for (const set of sets) collect(type, set, selecting, groups, visited)
  return [...groups].map(([key, nodes], index) => fieldShape(type, key, nodes, index === 0, selecting))
}

/** CollectFields of the specification (§6.3.2), with conditions decided by the operation's switches. */
function collect(type: GraphQLCompositeType, set: SelectionSetNode, selecting: Selecting, groups: Map<string, FieldNode[]>, visited: Set<string>): void {
  for (const node of set.selections) {
    if (!isIncluded(node, selecting.switches)) continue
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value
      const group = groups.get(key)
      if (group) group.push(node)
      else groups.set(key, [node])
      continue
    }
    if (node.kind === Kind.FRAGMENT_SPREAD && visited.has(node.name.value)) continue
    if (node.kind === Kind.FRAGMENT_SPREAD) visited.add(node.name.value)
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? selecting.fragments.get(node.name.value) : node
    if (fragment && applies(fragment.typeCondition?.name.value, type, selecting.schema)) collect(type, fragment.selectionSet, selecting, groups, visited)
  }
}

function applies(condition: string | undefined, type: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && !isUnionType(type) && schema.isSubType(wanted, type)
}

function fieldShape(type: GraphQLCompositeType, key: string, nodes: readonly FieldNode[], first: boolean, selecting: Selecting): FieldShape {
  const name = selecting.responseKeys.get(key) ?? key
  const field = nodes[0]?.name.value ?? ''
  const declared = isUnionType(type) ? undefined : type.getFields()[field]?.type
  const value = declared ? valueShape(declared, nodes) : { nonNull: true, items: undefined, object: undefined, values: undefined }
  const meta = field === '__typename' ? 'typename' : field === '__schema' || field === '__type' ? 'introspection' : undefined
  const plain = meta === undefined && !value.items && !value.object && !value.values
  return { key, name, text: `${first ? '' : ','}${JSON.stringify(name)}:`, value, plain, meta, nodes }
}

function valueShape(declared: GraphQLOutputType, nodes: readonly FieldNode[]): ValueShape {
  const nonNull = isNonNullType(declared)
  const type = isNonNullType(declared) ? declared.ofType : declared
  if (isListType(type)) return { nonNull, items: valueShape(type.ofType, nodes), object: undefined, values: undefined }
  const named = getNamedType(type)
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  return {
    nonNull,
    items: undefined,
    object: isCompositeType(named) ? objectShape(named, sets) : undefined,
    values: isEnumType(named) ? new Set(named.getValues().map((value) => value.name)) : undefined,
  }
}
