import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'

/** A list of the schema that is read page by page: what every `XConnection` at the root is. */
export interface ListField {
  readonly field: GraphQLField<unknown, unknown>
  readonly connection: GraphQLObjectType
  readonly node: GraphQLObjectType
}

const PAGING = ['first', 'after']

export const argumentsOf = ({ field }: ListField): readonly string[] => field.args.map(({ name }) => name).filter((name) => !PAGING.includes(name))

function listOf(field: GraphQLField<unknown, unknown>): ListField | null {
  const connection = getNamedType(field.type)
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return null
  const { nodes, pageInfo } = connection.getFields()
  const node = nodes && getNamedType(nodes.type)
  const pages = PAGING.every((name) => field.args.some((argument) => argument.name === name))
  return node && isObjectType(node) && pageInfo && pages ? { field, connection, node } : null
}

/** The list of this name in the caller's contract, or null. */
export function findList(schema: GraphQLSchema, name: string): ListField | null {
  const fields = schema.getQueryType()?.getFields() ?? {}
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  return field ? listOf(field) : null
}

export const listNames = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => (listOf(field) ? [field.name] : []))
