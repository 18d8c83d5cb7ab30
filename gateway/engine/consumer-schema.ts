import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse, specifiedScalarTypes } from 'graphql'

/** Introspection's own names, and those of specifications that a supergraph links: `join__FieldSet`, `policy__Policy`. */
const isLeftover = (name: string): boolean => /^[A-Za-z]*__/.test(name)
const isSpecifiedScalar = (name: string): boolean => specifiedScalarTypes.some((type) => type.name === name)

/** Directive definitions go: graphql-js brings those that clients may use, the others are between subgraphs and planner. */
function kept(definition: DefinitionNode): boolean {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return false
  if (!('name' in definition) || !definition.name) return true
  return !isLeftover(definition.name.value) && !isSpecifiedScalar(definition.name.value)
}

/** The planner prints introspection's own types and fields as ordinary ones; graphql-js brings them itself. */
const withoutMetaFields = (definition: DefinitionNode): DefinitionNode =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION
    ? { ...definition, fields: (definition.fields ?? []).filter(({ name }) => !name.value.startsWith('__')) }
    : definition

/** What clients see of the supergraph: nothing inaccessible, nothing of federation. */
export function consumerSchema(sdl: string): GraphQLSchema {
  const document = parse(sdl, { noLocation: true })
  return buildASTSchema({ ...document, definitions: document.definitions.filter(kept).map(withoutMetaFields) }, { assumeValidSDL: true })
}
