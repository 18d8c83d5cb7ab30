import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** A selection as it is once all fragments are inlined. */
export interface Extent {
  /** Fields that stand side by side at the top. */
  readonly width: number
  /** Fields below fields; `dataDepth` is without what describes the schema. */
  readonly depth: number
  readonly dataDepth: number
  readonly fields: number
}

const NOTHING: Extent = { width: 0, depth: 0, dataDepth: 0, fields: 0 }

const isDescription = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type'

const beside = (a: Extent, b: Extent): Extent => ({
  width: a.width + b.width,
  depth: Math.max(a.depth, b.depth),
  dataDepth: Math.max(a.dataDepth, b.dataDepth),
  fields: a.fields + b.fields,
})

const above = (field: FieldNode, inner: Extent): Extent => ({
  width: 1,
  depth: inner.depth + 1,
  dataDepth: isDescription(field) ? 1 : inner.dataDepth + 1,
  fields: inner.fields + 1,
})

/**
 * Measures each fragment once: a chain of n fragments that each double the one before takes n steps, not 2ⁿ (T18).
 * A fragment counts as nothing inside itself; validation refuses it.
 */
export function createMeter(document: DocumentNode): (operation: OperationDefinitionNode) => Extent {
  const definitions = document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
  const fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]))
  const measured = new Map<string, Extent>()

  function ofFragment(name: string): Extent {
    const known = measured.get(name)
    if (known) return known
    measured.set(name, NOTHING)
    const extent = ofSelections(fragments.get(name)?.selectionSet)
    measured.set(name, extent)
    return extent
  }

  function ofSelections(set: SelectionSetNode | undefined): Extent {
    let total = NOTHING
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) total = beside(total, above(selection, ofSelections(selection.selectionSet)))
      else total = beside(total, selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet))
    }
    return total
  }

  return ({ selectionSet }) => ofSelections(selectionSet)
}
