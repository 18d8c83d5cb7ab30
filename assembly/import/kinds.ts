import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import type { ImportKind } from '../../platform/importing/import-kind.js'
import { SUBGRAPH_DEFINITIONS } from '../parts.js'

/** A kind of file, and whose facts it holds: the one subgraph that is opened. */
export type OwnedKind = ImportKind & { readonly definition: SubgraphDefinition }

/** What `./hub import` takes, by name. */
export const IMPORT_KINDS: Readonly<Record<string, OwnedKind>> = Object.fromEntries(
  SUBGRAPH_DEFINITIONS.flatMap((definition) => (definition.imports ?? []).map((kind) => [kind.name, { ...kind, definition }] as const)),
)
