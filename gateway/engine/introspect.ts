import { executeSync, type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql'

/** `__schema` and `__type` are answered from the consumer schema, as JSON text, wherever the root type stands in the answer. */
export type Introspect = (nodes: readonly FieldNode[], variables: Readonly<Record<string, unknown>>) => string

export const introspection =
  (schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Introspect =>
  (nodes, variableValues) => {
    const definition = { ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const
    const { data } = executeSync({ schema, document: { kind: Kind.DOCUMENT, definitions: [definition, ...fragments.values()] }, variableValues })
    const [node] = nodes
    return JSON.stringify((node && data?.[(node.alias ?? node.name).value]) ?? null)
  }
