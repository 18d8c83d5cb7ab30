import { buildASTSchema, type DefinitionNode, type GraphQLSchema, isSpecifiedDirective, Kind, parse, specifiedScalarTypes } from 'graphql'

const isLeftover = (name: string): boolean => name.startsWith('__') || name.startsWith('join__') || name.startsWith('link__')
const specifiedDirective = (name: string): boolean => isSpecifiedDirective({ name } as Parameters<typeof isSpecifiedDirective>[0])
const isSpecifiedScalar = (name: string): boolean => specifiedScalarTypes.some((type) => type.name === name)

function kept(definition: DefinitionNode): boolean {
  if (!('name' in definition) || !definition.name) return true
  const name = definition.name.value
  if (isLeftover(name)) return false
  return definition.kind === Kind.DIRECTIVE_DEFINITION ? !specifiedDirective(name) : !isSpecifiedScalar(name)
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
