import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner'
import type { Supergraph } from './supergraph.js'

type Segment = { readonly key: string } | { readonly matches: (type: string) => boolean }

/** Renames a key or sets a value at a path, before representations leave or after an answer came. */
export interface Rewrite {
  readonly path: readonly Segment[]
  readonly rename: string | undefined
  readonly value: string | undefined
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

export const matcher = (supergraph: Supergraph, conditions: readonly string[]): ((type: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (type) => {
    const before = known.get(type)
    if (before !== undefined) return before
    const answer = conditions.some((condition) => supergraph.satisfies(type, condition))
    known.set(type, answer)
    return answer
  }
}

export function compileRewrites(rewrites: readonly FetchRewrite[] | null | undefined, supergraph: Supergraph): readonly Rewrite[] {
  const segment = (node: FetchNodePathSegment): Segment => ('Key' in node ? { key: node.Key } : { matches: matcher(supergraph, node.TypenameEquals) })
  return (rewrites ?? []).map((rewrite) => {
    if ('KeyRenamer' in rewrite) return { path: rewrite.KeyRenamer.path.map(segment), rename: rewrite.KeyRenamer.renameKeyTo, value: undefined }
    const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite
    return { path: setter.path.map(segment), rename: undefined, value: setter.setValueTo }
  })
}

/** Applies in place; a renamed key stays under its old name as well, where nobody reads it. */
export function applyRewrites(data: unknown, rewrites: readonly Rewrite[]): void {
  for (const rewrite of rewrites) apply(data, rewrite, 0)
}

function apply(data: unknown, rewrite: Rewrite, depth: number): void {
  if (Array.isArray(data)) {
    for (const item of data) apply(item, rewrite, depth)
    return
  }
  const segment = rewrite.path[depth]
  if (!isRecord(data) || segment === undefined) return
  if ('matches' in segment) {
    const type = data.__typename
    if (typeof type !== 'string' || segment.matches(type)) apply(data, rewrite, depth + 1)
    return
  }
  const value = data[segment.key]
  if (value === undefined) return
  if (depth + 1 < rewrite.path.length) apply(value, rewrite, depth + 1)
  else if (rewrite.rename === undefined) data[segment.key] = rewrite.value
  else data[rewrite.rename] = value
}
