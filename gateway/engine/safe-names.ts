import { type DocumentNode, Kind, print, visit } from 'graphql'

/** Names that every plain object already answers to (T20); as response keys or variables they would read or write the prototype. */
const HAZARDS: readonly string[] = Object.getOwnPropertyNames(Object.prototype)

export interface SafeDocument {
  readonly document: DocumentNode
  /** Safe response key → the key the client asked for. */
  readonly responseKeys: ReadonlyMap<string, string>
  /** Safe variable → the client's variable. */
  readonly variables: ReadonlyMap<string, string>
}

/**
 * Gives hazardous aliases and variables harmless names before planning: planner, subgraphs and merging then only meet
 * harmless ones, and the writer puts the client's own key back. A field posing as `__typename` is a hazard too: types are read from it.
 */
export function withSafeNames(document: DocumentNode): SafeDocument {
  const [responseKeys, variables] = [new Map<string, string>(), new Map<string, string>()]
  let prefix: string | undefined
  const safe = (name: string): string => {
    prefix ??= unusedPrefix(document)
    return `${prefix}${HAZARDS.indexOf(name) + 1}`
  }
  const renamed = visit(document, {
    Field(node) {
      const key = (node.alias ?? node.name).value
      const posing = key === '__typename' && node.name.value !== '__typename'
      if (!posing && !HAZARDS.includes(key)) return undefined
      responseKeys.set(safe(key), key)
      return { ...node, alias: { kind: Kind.NAME, value: safe(key) } }
    },
    Variable(node) {
      if (!HAZARDS.includes(node.name.value)) return undefined
      variables.set(safe(node.name.value), node.name.value)
      return { ...node, name: { kind: Kind.NAME, value: safe(node.name.value) } }
    },
  })
  return { document: renamed, responseKeys, variables }
}

function unusedPrefix(document: DocumentNode): string {
  const text = print(document)
  let prefix = 'safe_'
  while (text.includes(prefix)) prefix += '_'
  return prefix
}
