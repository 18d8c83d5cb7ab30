import { type DocumentNode, type FieldNode, Kind, type ObjectTypeDefinitionNode, parse, type SelectionSetNode, type TypeNode } from 'graphql'
import { ACTOR_KINDS } from '../../kernel/actor.js'
import type { Decision, Matrix } from '../../platform/access/matrix.js'

const OPENNESS: Readonly<Record<Decision, number>> = { deny: 0, mask: 1, allow: 2 }

type Types = ReadonlyMap<string, ObjectTypeDefinitionNode>

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type))

const objectTypes = (document: DocumentNode): Types =>
  new Map(document.definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [])))

/** The coordinates that a `fields:` argument names, those inside objects too. */
function selected({ selections }: SelectionSetNode, type: string, types: Types): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selected(selection.selectionSet, selection.typeCondition?.name.value ?? type, types)
    const { name, selectionSet } = selection as FieldNode
    const field = types.get(type)?.fields?.find((candidate) => candidate.name.value === name.value)
    return [`${type}.${name.value}`, ...(selectionSet && field ? selected(selectionSet, namedType(field.type), types) : [])]
  })
}

/** Field → what it is computed from. */
function* requirements(types: Types): Generator<readonly [string, readonly string[]]> {
  for (const [type, { fields = [] }] of types) {
    for (const { name, directives = [] } of fields) {
      const value = directives.find((directive) => directive.name.value === 'requires')?.arguments?.[0]?.value
      if (value?.kind !== Kind.STRING) continue
      const [operation] = parse(`{${value.value}}`).definitions
      if (operation?.kind === Kind.OPERATION_DEFINITION) yield [`${type}.${name.value}`, selected(operation.selectionSet, type, types)]
    }
  }
}

/**
 * [T09] A field shows something of what it requires: nobody may read it who may not read that as openly.
 * What only the hub may know goes through `ask`, where a verdict never depends on who looks.
 */
export function openRequirements(sdl: string, matrix: Matrix): readonly string[] {
  const decision = (coordinate: string, kind: (typeof ACTOR_KINDS)[number]): Decision => matrix.get(coordinate)?.decisions.get(kind) ?? 'deny'
  return [...requirements(objectTypes(parse(sdl)))].flatMap(([field, required]) =>
    required.flatMap((coordinate) => {
      const kinds = ACTOR_KINDS.filter((kind) => OPENNESS[decision(field, kind)] > OPENNESS[decision(coordinate, kind)])
      return kinds.length > 0 ? [`${field} requires ${coordinate}, which ${kinds.join(', ')} may not read as openly`] : []
    }),
  )
}
