import { isRecord } from './rewrites.js'
import type { PathSegment } from './steps.js'

export type ClientPath = readonly (string | number)[]
export type Target = Record<string, unknown>

/** The objects at a plan's path, in order; with `paths`, also where the client finds each of them. */
export function locate(data: unknown, path: readonly PathSegment[], targets: Target[], paths?: ClientPath[]): void {
  descend(data, path, 0, targets, paths, paths && [])
}

function descend(data: unknown, path: readonly PathSegment[], depth: number, targets: Target[], paths?: ClientPath[], trail?: (string | number)[]): void {
  if (data === null || data === undefined) return
  const segment = path[depth]
  if (Array.isArray(data)) {
    const next = segment?.kind === 'items' ? depth + 1 : depth
    for (let index = 0; index < data.length; index++) {
      trail?.push(index)
      descend(data[index], path, next, targets, paths, trail)
      trail?.pop()
    }
    return
  }
  if (!isRecord(data)) return
  if (segment === undefined) {
    targets.push(data)
    if (trail) paths?.push([...trail])
    return
  }
  if (segment.kind === 'field') {
    trail?.push(segment.name)
    descend(data[segment.name], path, depth + 1, targets, paths, trail)
    trail?.pop()
    return
  }
  if (segment.kind === 'items') return
  const type = data.__typename
  if (typeof type !== 'string' || segment.matches(type)) descend(data, path, depth + 1, targets, paths, trail)
}
