import type { ClientPath } from './locate.js'
import { isRecord } from './rewrites.js'
import { fieldsOfType, type ObjectShape, ownFields, type Selecting, type ValueShape } from './selection.js'

/**
 * As much of an error's path as the client selected. A field that failed may have been fetched for another's sake only;
 * the error then stands at the object that was to have it. Below a null the path is believed.
 */
export function selectedPath(path: ClientPath, root: ObjectShape, data: unknown, selecting: Selecting): ClientPath {
  let shape: ValueShape | undefined = { nonNull: true, items: undefined, object: root, values: undefined }
  let value = data
  for (const [index, segment] of path.entries()) {
    if (value === null || value === undefined) return path
    if (typeof segment === 'number') {
      shape = shape?.items
      value = Array.isArray(value) ? value[segment] : undefined
      continue
    }
    const object: ObjectShape | undefined = shape?.object
    if (!object || !isRecord(value)) return path.slice(0, index)
    const type: unknown = value.__typename
    const fields = object.certain || typeof type !== 'string' ? ownFields(object, selecting) : fieldsOfType(object, type, selecting)
    const field = fields?.find(({ name }) => name === segment)
    if (!field) return path.slice(0, index)
    shape = field.value
    value = value[field.key]
  }
  return path
}
