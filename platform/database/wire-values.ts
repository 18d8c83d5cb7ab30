import pg from 'pg'

/** A parameter in PostgreSQL's text form. Arrays become array literals; they are parameters too, never SQL text. */
export function encode(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  if (value instanceof Date) return value.toISOString()
  return JSON.stringify(value)
}

function element(value: unknown): string {
  if (Array.isArray(value)) return encode(value) ?? 'NULL'
  const text = encode(value)
  return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`
}

export type Decode = (text: string) => unknown

const json = (text: string): unknown => JSON.parse(text)

/** '2026-11-23 07:22:00.5+00' → '2026-11-23T07:22:00.5Z'; our sessions speak UTC and ISO. */
const instant = (text: string): string => text.replace(' ', 'T').replace(/\+00$/, 'Z')

// The id of text[]: the declared enumeration does not list it.
const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(1009 as Parameters<typeof pg.types.getTypeParser>[0])

const arrayOf =
  (one: Decode): Decode =>
  (text) =>
    textArray(text).map((item) => (item === null ? null : one(item)))

const asText: Decode = (text) => text
const bool: Decode = (text) => text === 't'

/**
 * By type id. What is not listed stays PostgreSQL's text: bigint and numeric as digits (never a float for money), date as
 * YYYY-MM-DD, uuid in lower case.
 */
const DECODERS: ReadonlyMap<number, Decode> = new Map([
  [16, bool],
  [21, Number],
  [23, Number],
  [114, json],
  [3802, json],
  [1184, instant],
  [1000, arrayOf(bool)],
  [1005, arrayOf(Number)],
  [1007, arrayOf(Number)],
  [1009, arrayOf(asText)],
  [1015, arrayOf(asText)],
  [1016, arrayOf(asText)],
  [1182, arrayOf(asText)],
  [1231, arrayOf(asText)],
  [2951, arrayOf(asText)],
  [1185, arrayOf(instant)],
])

/** Null: the text is the value. */
export const decoderFor = (type: number): Decode | null => DECODERS.get(type) ?? null
