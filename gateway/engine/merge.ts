import { isRecord } from './rewrites.js'

/**
 * Merges one subgraph's answer into what others said of the same object. A null never erases a value,
 * and a subgraph that knows an entity only by its interface never erases its type.
 */
export function merge(target: Record<string, unknown>, source: Record<string, unknown>, isObject: (type: string) => boolean): void {
  for (const key in source) {
    const value = source[key]
    const existing = target[key]
    if (existing === undefined) {
      if (key !== '__proto__') target[key] = value
    } else if (value !== null && value !== undefined) {
      target[key] = merged(key, existing, value, isObject)
    }
  }
}

function merged(key: string, existing: unknown, value: unknown, isObject: (type: string) => boolean): unknown {
  if (key === '__proto__') return existing
  if (key === '__typename') return typeof value === 'string' && isObject(value) ? value : existing
  if (Array.isArray(existing) && Array.isArray(value)) {
    for (let index = 0; index < existing.length && index < value.length; index++) {
      if (value[index] !== null) existing[index] = merged('', existing[index], value[index], isObject)
    }
    return existing
  }
  if (!isRecord(existing) || !isRecord(value)) return value
  merge(existing, value, isObject)
  return existing
}

/** A copy whose inner objects are its own. */
export function copy<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy) as Value
  if (!isRecord(value)) return value
  const result: Record<string, unknown> = {}
  for (const key in value) if (key !== '__proto__') result[key] = copy(value[key] as unknown)
  return result as Value
}
