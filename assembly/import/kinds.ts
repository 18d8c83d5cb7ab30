import { StartError } from '../../platform/database/start-error.js'
import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import type { ImportKind } from '../../platform/importing/import-kind.js'
import { SUBGRAPH_DEFINITIONS } from '../parts.js'

/** A kind of file, and whose facts it holds: the one subgraph that is opened. */
export type OwnedKind = ImportKind & { readonly definition: SubgraphDefinition }

/** What `./hub import` takes, by name. */
export const IMPORT_KINDS: Readonly<Record<string, OwnedKind>> = Object.fromEntries(
  SUBGRAPH_DEFINITIONS.flatMap((definition) => (definition.imports ?? []).map((kind) => [kind.name, { ...kind, definition }] as const)),
)

export function kindCalled(name: string): OwnedKind {
  const kind = IMPORT_KINDS[name]
  if (kind) return kind
  const [zh, en] = [`不能导入“${name}”。全部种类见 ./hub import --template`, `There is no import called ${name}. ./hub import --template lists all kinds.`]
  throw new StartError('UNKNOWN_IMPORT', zh, en)
}

/** The kinds as people read them, one a line. */
export function kindLines(): readonly string[] {
  const kinds = Object.values(IMPORT_KINDS)
  const width = Math.max(...kinds.map(({ name }) => name.length))
  return kinds.map(({ name, zh, en }) => `${name.padEnd(width)}  ${zh} / ${en}`)
}
