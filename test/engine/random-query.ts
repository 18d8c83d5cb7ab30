import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  parse,
  validate,
} from 'graphql'

export interface RandomOptions {
  readonly seed: number
  readonly count: number
  readonly maxDepth?: number
  /** At most this many fields in one operation. */
  readonly maxFields?: number
  readonly operation?: 'query' | 'mutation'
  /** How many of a hundred fields are chosen among those that lead on to other objects; chance decides among all unless told. */
  readonly descend?: number
  /** Values worth trying for an argument or input field of this name and type; undefined leaves the choice to chance. */
  readonly suggest?: (name: string, type: string) => readonly unknown[] | undefined
}

export interface RandomOperation {
  readonly document: string
  readonly variables: Record<string, unknown>
}

interface Generation {
  readonly schema: GraphQLSchema
  readonly options: Required<Pick<RandomOptions, 'maxDepth' | 'maxFields'>> & RandomOptions
  /** A whole number below the limit. */
  readonly below: (limit: number) => number
  readonly variables: Map<string, { readonly type: string; readonly value: unknown }>
  readonly fragments: string[]
  fields: number
  aliases: number
}

/** The same seed gives the same operations: valid ones only, with fragments, conditions, aliases and variables (mulberry32). */
export function randomOperations(schema: GraphQLSchema, options: RandomOptions): RandomOperation[] {
  const below = chance(options.seed)
  const operations: RandomOperation[] = []
  for (let tries = 0; operations.length < options.count; tries++) {
    if (tries > options.count * 50) throw new Error('this schema gives hardly any valid operation')
    const operation = randomOperation(schema, options, below)
    if (operation && validate(schema, parse(operation.document)).length === 0) operations.push(operation)
  }
  return operations
}

function chance(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

function randomOperation(schema: GraphQLSchema, options: RandomOptions, below: (limit: number) => number): RandomOperation | undefined {
  const root = options.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType()
  if (!root) return undefined
  const generation: Generation = {
    schema,
    options: { maxDepth: 6, maxFields: 40, ...options },
    below,
    variables: new Map(),
    fragments: [],
    fields: 0,
    aliases: 0,
  }
  const selection = options.operation === 'mutation' ? randomField(root, 1, generation) : randomSelection(root, 1, generation)
  if (!selection) return undefined
  const declared = [...generation.variables].map(([name, { type }]) => `$${name}: ${type}`)
  const head = `${options.operation ?? 'query'} Random${declared.length > 0 ? `(${declared.join(', ')})` : ''}`
  const given = [...generation.variables].filter(([, { value }]) => value !== undefined)
  return {
    document: [`${head} { ${selection} }`, ...generation.fragments].join('\n'),
    variables: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
  }
}

function randomSelection(type: GraphQLCompositeType, depth: number, generation: Generation): string {
  const { below } = generation
  const parts: string[] = []
  for (let left = 1 + below(4); left > 0; left--) {
    const shape = below(10)
    if (shape === 0) parts.push('__typename')
    else if (shape <= 2 || isUnionType(type)) parts.push(randomFragment(type, depth, generation))
    else parts.push(randomField(type, depth, generation) ?? '__typename')
  }
  return parts.join(' ')
}

function randomFragment(type: GraphQLCompositeType, depth: number, generation: Generation): string {
  const { schema, below, fragments } = generation
  const candidates: GraphQLCompositeType[] = isAbstractType(type)
    ? [type, ...schema.getPossibleTypes(type)]
    : [type, ...(type as GraphQLObjectType).getInterfaces()]
  const on = candidates[below(candidates.length)] ?? type
  const selection = depth > generation.options.maxDepth ? '__typename' : randomSelection(on, depth + 1, generation)
  if (below(3) === 0) {
    const name = `F${fragments.length + 1}`
    fragments.push(`fragment ${name} on ${on.name} { ${selection} }`)
    return `...${name}${randomCondition(generation)}`
  }
  return `...${on === type && below(2) === 0 ? '' : ` on ${on.name}`}${randomCondition(generation)} { ${selection} }`
}

function randomField(type: GraphQLCompositeType, depth: number, generation: Generation): string | undefined {
  const { below, options } = generation
  if (isUnionType(type)) return undefined
  const deep = depth < options.maxDepth && generation.fields < options.maxFields
  const fields = Object.values(type.getFields()).filter((field) => deep || !isCompositeType(getNamedType(field.type)))
  const leading =
    deep && options.descend !== undefined && below(100) < options.descend ? fields.filter((field) => isCompositeType(getNamedType(field.type))) : []
  const field = leading[below(leading.length)] ?? fields[below(fields.length)]
  if (!field) return undefined
  generation.fields++
  const inner = getNamedType(field.type)
  const given = field.args.flatMap((argument) => randomArgument(argument, generation) ?? [])
  const alias = given.length > 0 || below(6) === 0 ? `x${++generation.aliases}: ` : ''
  const args = given.length > 0 ? `(${given.join(', ')})` : ''
  const selection = isCompositeType(inner) ? ` { ${randomSelection(inner, depth + 1, generation)} }` : ''
  return `${alias}${field.name}${args}${randomCondition(generation)}${selection}`
}

function randomCondition(generation: Generation): string {
  const { below, variables } = generation
  if (below(8) !== 0) return ''
  const directive = below(2) === 0 ? '@skip' : '@include'
  if (below(3) === 0) return ` ${directive}(if: ${below(2) === 0})`
  const name = `b${1 + below(3)}`
  if (!variables.has(name)) variables.set(name, { type: 'Boolean!', value: below(2) === 0 })
  return ` ${directive}(if: $${name})`
}

function randomArgument(argument: GraphQLArgument, generation: Generation): string | undefined {
  const { below, variables } = generation
  if (!isRequiredArgument(argument) && below(2) === 0) return undefined
  const value = randomValue(argument.name, argument.type, generation, 0)
  if (below(2) === 0) return `${argument.name}: ${literal(value, argument.type)}`
  const name = `v${variables.size + 1}`
  const type = String(argument.type)
  // A variable may carry its own default, be left out where it need not be given, or be given.
  const [declared, given] = below(3) === 0 ? [`${type} = ${literal(value, argument.type)}`, undefined] : [type, value]
  variables.set(name, { type: declared, value: given === undefined && declared === type ? value : given })
  return `${argument.name}: $${name}`
}

function randomValue(name: string, type: GraphQLInputType, generation: Generation, depth: number): unknown {
  const { below, options } = generation
  if (isNonNullType(type)) return randomValue(name, type.ofType, generation, depth)
  const suggested = options.suggest?.(name, String(getNamedType(type)))
  if (suggested && !isListType(type)) return suggested[below(suggested.length)]
  if (isListType(type)) return Array.from({ length: below(3) }, () => randomValue(name, type.ofType, generation, depth))
  if (isEnumType(type)) return type.getValues()[below(type.getValues().length)]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || (depth < 2 && below(2) === 0))
    return Object.fromEntries(fields.map((field) => [field.name, randomValue(field.name, field.type, generation, depth + 1)]))
  }
  if (type.name === 'Int') return below(5)
  if (type.name === 'Float') return below(100) / 4
  if (type.name === 'Boolean') return below(2) === 0
  return `s${below(5)}`
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null'
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`
  if (isEnumType(type)) return String(value)
  if (!isInputObjectType(type)) return plainLiteral(value)
  const fields = type.getFields()
  return `{ ${Object.entries(value)
    .map(([name, item]) => (fields[name] ? `${name}: ${literal(item, fields[name].type)}` : ''))
    .join(', ')} }`
}

function plainLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainLiteral).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${name}: ${plainLiteral(item)}`)
    .join(', ')} }`
}
