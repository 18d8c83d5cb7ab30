import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql'

/** One field on the way to another; `on` is the member of a union, or null when the field's own type goes on. */
interface Step {
  readonly field: GraphQLField<unknown, unknown>
  readonly on: string | null
}

export const coordinateOf = (type: string, field: string): string => `${type}.${field}`

/** Every field of every object type that clients (or, with federation's own, a gateway) may ask for. */
export const coordinatesOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('_') ? Object.keys(type.getFields()).map((field) => coordinateOf(type.name, field)) : [],
  )

export const SAMPLE_ID = '11111111-1111-4111-8111-111111111111'

const SCALARS: Readonly<Record<string, string>> = {
  ID: JSON.stringify(SAMPLE_ID),
  UUID: JSON.stringify(SAMPLE_ID),
  Int: '1',
  Boolean: 'false',
  Money: '"1.00"',
  Decimal: '"1.00"',
  Date: '"2026-01-01"',
  YearMonth: '"2026-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
}

/** The smallest value that a required argument takes. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType)
  if (isListType(type)) return `[${literal(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"'
  const required = Object.values(type.getFields()).filter(isRequiredInputField)
  return `{${required.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`
}

function called({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${literal(argument.type)}`)
  return given.length > 0 ? `${name}(${given.join(', ')})` : name
}

function* stepsFrom(schema: GraphQLSchema, from: string, usable: (coordinate: string) => boolean): Generator<readonly [string, Step]> {
  const type = schema.getType(from)
  if (!isObjectType(type)) return
  for (const field of Object.values(type.getFields())) {
    if (field.name.startsWith('_') || !usable(coordinateOf(from, field.name))) continue
    const target = getNamedType(field.type)
    if (isObjectType(target)) yield [target.name, { field, on: null }]
    if (isUnionType(target)) for (const member of target.getTypes()) yield [member.name, { field, on: member.name }]
  }
}

/** The shortest way from the roots to every type, over fields that are usable. */
export function waysFrom(schema: GraphQLSchema, roots: readonly string[], usable: (coordinate: string) => boolean): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>(roots.map((root) => [root, []]))
  for (const [type, way] of ways) for (const [target, step] of stepsFrom(schema, type, usable)) if (!ways.has(target)) ways.set(target, [...way, step])
  return ways
}

/** The selection `way` → `field`, as short as it can be. */
export function selectionOf(schema: GraphQLSchema, way: readonly Step[], coordinate: string): string {
  const [type = '', name = ''] = coordinate.split('.')
  const parent = schema.getType(type)
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined
  if (!field) throw new Error(`the schema has no ${coordinate}`)
  const target = `${called(field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`
  return way.reduceRight((inner, step) => `${called(step.field)} { ${step.on ? `... on ${step.on} { ${inner} }` : inner} }`, target)
}

const ROOTS = [
  ['Query', 'query'],
  ['Mutation', 'mutation'],
] as const

/** Finds the smallest operation that reaches a field over usable ones; null when there is no way. */
export function operationsOver(schema: GraphQLSchema, usable: (coordinate: string) => boolean): (coordinate: string) => string | null {
  const ways = ROOTS.map(([root, kind]) => ({ kind, way: waysFrom(schema, [root], usable) }))
  return (coordinate) => {
    const found = ways.map(({ kind, way }) => ({ kind, steps: way.get(coordinate.split('.')[0] ?? '') })).find(({ steps }) => steps !== undefined)
    return found?.steps ? `${found.kind} { ${selectionOf(schema, found.steps, coordinate)} }` : null
  }
}
