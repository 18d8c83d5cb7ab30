import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { isIncluded, type Switches } from './conditions.js'

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type'

/**
 * The operation as the planner shall see it: conditions decided, introspection taken out (the consumer schema answers it),
 * `__typename` under its own name. Undefined when nothing is left to fetch. What stays empty asks for its type: `a { b @skip(if: true) }` is `{}`.
 */
export function prune(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  switches: Switches,
): DocumentNode | undefined {
  const pruned = new Map<string, FragmentDefinitionNode | null>()

  function selections(set: SelectionSetNode): readonly SelectionNode[] {
    return set.selections.flatMap((node) => (isIncluded(node, switches) ? (selection(node) ?? []) : []))
  }

  function selection(node: SelectionNode): SelectionNode | undefined {
    if (node.kind === Kind.FRAGMENT_SPREAD) return fragment(node.name.value) ? { kind: node.kind, name: node.name } : undefined
    if (node.kind === Kind.FIELD) return field(node)
    const inner = selections(node.selectionSet)
    return inner.length === 0 ? undefined : { ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }
  }

  function field(node: FieldNode): FieldNode | undefined {
    if (isIntrospection(node.name.value)) return undefined
    if (node.name.value === '__typename') return TYPENAME
    if (!node.selectionSet) return { ...node, directives: [] }
    const inner = selections(node.selectionSet)
    return { ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: inner.length === 0 ? [TYPENAME] : inner } }
  }

  function fragment(name: string): FragmentDefinitionNode | null {
    const known = pruned.get(name)
    if (known !== undefined) return known
    const definition = fragments.get(name)
    const inner = definition ? selections(definition.selectionSet) : []
    const result = definition && inner.length > 0 ? { ...definition, directives: [], selectionSet: { ...definition.selectionSet, selections: inner } } : null
    pruned.set(name, result)
    return result
  }

  const root = selections(operation.selectionSet).filter((node) => node !== TYPENAME)
  if (root.length === 0) return undefined
  const definition = { ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: root } } as const
  return { kind: Kind.DOCUMENT, definitions: [definition, ...[...pruned.values()].filter((node) => node !== null)] }
}
