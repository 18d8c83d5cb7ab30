import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** The schema coordinates that a document uses, wherever it hides them: aliases, fragments and conditions change nothing. */
export interface UsedCoordinates {
  /** `Type.field` */
  readonly fields: ReadonlySet<string>
  /** `Type.field(argument:)`, `Input.field`, `Enum.VALUE` in a value */
  readonly inputs: ReadonlySet<string>
}

/** Whose field it is: of an interface, that of every type that may stand there; the interface's own when there is none. */
function owners(schema: GraphQLSchema, info: TypeInfo): readonly string[] {
  const parent = info.getParentType()
  if (!parent) return ['?']
  const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]
  return types.length > 0 ? types.map(({ name }) => name) : [parent.name]
}

const describesSchema = (info: TypeInfo, name: string): boolean => {
  const parent = info.getParentType()
  return name === '__typename' || name === '__schema' || name === '__type' || (parent !== null && parent !== undefined && isIntrospectionType(parent))
}

/** A name the schema does not know is a coordinate too, which no row allows. */
export function usedCoordinates(schema: GraphQLSchema, document: DocumentNode): UsedCoordinates {
  const fields = new Set<string>()
  const inputs = new Set<string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name: { value: name }, arguments: given = [] }) {
        if (describesSchema(info, name)) return
        for (const owner of owners(schema, info)) {
          fields.add(`${owner}.${name}`)
          for (const argument of given) inputs.add(`${owner}.${name}(${argument.name.value}:)`)
        }
      },
      ObjectField({ name }) {
        const type = getNamedType(info.getParentInputType())
        if (type) inputs.add(`${type.name}.${name.value}`)
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType())
        if (type) inputs.add(`${type.name}.${value}`)
      },
    }),
  )
  return { fields, inputs }
}

/** The coordinates that a variable's value uses: what the document leaves open is decided by the request. */
export function* coordinatesOfValue(type: GraphQLInputType, value: unknown): Generator<string> {
  if (value === null || value === undefined) return
  if (isNonNullType(type)) yield* coordinatesOfValue(type.ofType, value)
  else if (isListType(type)) for (const item of Array.isArray(value) ? value : [value]) yield* coordinatesOfValue(type.ofType, item)
  else if (isEnumType(type)) yield `${type.name}.${String(value)}`
  else if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields()
    for (const [name, inner] of Object.entries(value)) {
      yield `${type.name}.${name}`
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field) yield* coordinatesOfValue(field.type, inner)
    }
  }
}
