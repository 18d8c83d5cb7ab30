import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql'
import type { Matrix } from '../../platform/access/matrix.js'
import type { Audience } from '../access/audience.js'
import { audiencesOf } from './audiences.js'

const namedType = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : namedType(type.type))

export type Tags = ReadonlyMap<string, ReadonlySet<Audience>>

const isObject = (definition: { kind: string }): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION

/**
 * Which coordinates carry which audience's tag. The table names fields (and arguments that are narrower than their field); what they
 * need — argument types, enums, scalars, unions — is tagged with them, or a contract would refer to what it hides.
 */
export function tagsOf(document: DocumentNode, matrix: Matrix): { readonly tags: Tags; readonly missing: readonly string[] } {
  const types = new Map<string, TypeDefinitionNode>()
  for (const definition of document.definitions)
    if ('name' in definition && definition.name && definition.kind.endsWith('TypeDefinition'))
      types.set(definition.name.value, definition as TypeDefinitionNode)
  const tags = new Map<string, Set<Audience>>()
  const missing: string[] = []

  const add = (coordinate: string, audience: Audience): boolean => {
    const known = tags.get(coordinate) ?? new Set()
    if (known.has(audience)) return false
    tags.set(coordinate, known.add(audience))
    return true
  }
  const markInput = (input: InputObjectTypeDefinitionNode, audience: Audience): void => {
    for (const field of input.fields ?? []) markType(field.type, audience)
  }
  const markType = (type: TypeNode, audience: Audience): void => {
    const definition = types.get(namedType(type).name.value)
    // Fields of objects have rows of their own.
    if (!definition || isObject(definition) || !add(definition.name.value, audience)) return
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) markInput(definition, audience)
  }
  const markField = (coordinate: string, field: FieldDefinitionNode, audience: Audience): void => {
    add(coordinate, audience)
    markType(field.type, audience)
    for (const argument of field.arguments ?? []) {
      const own = `${coordinate}(${argument.name.value}:)`
      if (matrix.has(own) && !audiencesOf(own, matrix).includes(audience)) continue
      add(own, audience)
      markType(argument.type, audience)
    }
  }
  for (const definition of types.values()) {
    if (!isObject(definition)) continue
    for (const field of definition.fields ?? []) {
      const coordinate = `${definition.name.value}.${field.name.value}`
      if (!matrix.has(coordinate)) missing.push(coordinate)
      for (const audience of audiencesOf(coordinate, matrix)) markField(coordinate, field, audience)
    }
  }
  return { tags, missing }
}
