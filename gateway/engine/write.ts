import type { ClientPath } from './locate.js'
import { isRecord } from './rewrites.js'
import { type FieldShape, fieldsOfType, type ObjectShape, ownFields, type Selecting, type ValueShape } from './selection.js'

export interface Writing {
  readonly selecting: Selecting
  /** The text of an introspection field. */
  introspect(field: FieldShape): string
  /** Told of a field that no subgraph answered for, if a fetch was lost. */
  readonly unanswered: ((path: ClientPath) => void) | undefined
  /** Told of a null where the schema promises a value; the writer has already let it rise to the nearest nullable field. */
  missing(path: ClientPath): void
}

type Written = string | null

/** Anything but printable characters without quote, backslash and surrogates. */
const NEEDS_ESCAPE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

export const quote = (text: string): string => (text.length > 64 || NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`)

/** Writes the merged data as JSON, in the order of the client's selection; null where a null rose to the top (specification §6.4.4). */
export const writeRoot = (data: Record<string, unknown>, shape: ObjectShape, writing: Writing): Written =>
  writeFields(data, ownFields(shape, writing.selecting), shape.type.name, [], 0, writing)

function writeFields(
  data: Record<string, unknown>,
  fields: readonly FieldShape[],
  type: string,
  path: (string | number)[],
  depth: number,
  writing: Writing,
): Written {
  let text = '{'
  for (const field of fields) {
    const value = data[field.key]
    let written: Written
    if (field.plain && value !== null && value !== undefined) written = writeScalar(value)
    else if (field.meta === 'typename') written = quote(type)
    else if (field.meta === 'introspection') written = writing.introspect(field)
    else {
      path[depth] = field.name
      written = writeValue(value, field.value, path, depth + 1, writing)
    }
    if (written === null) {
      if (field.value.nonNull) return null
      written = 'null'
    }
    text += field.text + written
  }
  return `${text}}`
}

/** The text of a value; null for a null, which the caller places or lets rise. */
function writeValue(value: unknown, shape: ValueShape, path: (string | number)[], depth: number, writing: Writing): Written {
  if (value === null || value === undefined) return absent(value, shape, path, depth, writing)
  if (shape.items) return Array.isArray(value) ? writeItems(value, shape.items, path, depth, writing) : invalid(path, depth, writing)
  if (shape.object) return isRecord(value) ? writeObject(value, shape, shape.object, path, depth, writing) : invalid(path, depth, writing)
  // A value that clients may not see is null to them, without a word (it would tell that the value exists).
  if (shape.values && !shape.values.has(String(value))) return absent(null, shape, path, depth, writing)
  return writeScalar(value)
}

function writeItems(values: readonly unknown[], shape: ValueShape, path: (string | number)[], depth: number, writing: Writing): Written {
  let text = '['
  for (let index = 0; index < values.length; index++) {
    path[depth] = index
    const written = writeValue(values[index], shape, path, depth + 1, writing)
    if (written === null && shape.nonNull) return null
    text += index === 0 ? (written ?? 'null') : `,${written ?? 'null'}`
  }
  return `${text}]`
}

function writeObject(
  value: Record<string, unknown>,
  shape: ValueShape,
  object: ObjectShape,
  path: (string | number)[],
  depth: number,
  writing: Writing,
): Written {
  const type = object.certain ? object.type.name : value.__typename
  const fields = object.certain || typeof type !== 'string' ? ownFields(object, writing.selecting) : fieldsOfType(object, type, writing.selecting)
  if (fields === null) return absent(null, shape, path, depth, writing)
  return writeFields(value, fields, typeof type === 'string' ? type : object.type.name, path, depth, writing)
}

function absent(value: null | undefined, shape: ValueShape, path: (string | number)[], depth: number, writing: Writing): Written {
  if (value === undefined) writing.unanswered?.(path.slice(0, depth))
  if (shape.nonNull) writing.missing(path.slice(0, depth))
  return null
}

function invalid(path: (string | number)[], depth: number, writing: Writing): Written {
  writing.missing(path.slice(0, depth))
  return null
}

function writeScalar(value: unknown): Written {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : null
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'bigint') return value.toString()
  return JSON.stringify(value) ?? null
}
