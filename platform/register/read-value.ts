import { formatDecimal, parseDecimal } from '../../kernel/decimal.js'
import { formatYuan } from '../../kernel/money.js'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import type { Column } from './column.js'
import { FIELD_AFTER_TODAY, FIELD_MISSING, FIELD_OUT_OF_RANGE, FIELD_TOO_LONG } from './refusals.js'

/** Values in one form whatever door they came through: money as fen, decimals with all their places, texts trimmed, nothing as null. */
export type Value = string | number | bigint | boolean | null

type Read = { readonly value: Value } | Refusal

type Of<T extends Column['type']> = Extract<Column, { type: T }>

const scaledOrNull = (text: string | null, places: number): bigint | null => (text === null ? null : parseDecimal(text, places))

function readText(column: Of<'text'>, given: string, field: string): Read {
  const value = given.trim()
  if (value === '') return column.required ? refuse(FIELD_MISSING, { column: column.zh }, field) : { value: null }
  const { length } = value
  return length > column.max ? refuse(FIELD_TOO_LONG, { column: column.zh, length: String(length), most: String(column.max) }, field) : { value }
}

function readDecimal(column: Of<'decimal'>, given: string, field: string): Read {
  const [low, high] = [scaledOrNull(column.min, column.places), scaledOrNull(column.max, column.places)]
  const value = parseDecimal(given, column.places)
  const fits = value !== null && (low === null || value >= low) && (high === null || value <= high)
  if (fits) return { value: formatDecimal(value, column.places) }
  const range = `${column.min ?? '−∞'} – ${column.max ?? '∞'}，${column.places} 位小数以内 / at most ${column.places} decimals`
  return refuse(FIELD_OUT_OF_RANGE, { column: column.zh, value: given, range }, field)
}

function readBounded(column: Of<'money'> | Of<'count'>, given: bigint | number, field: string): Read {
  const fits = column.type === 'money' ? column.min === null || given >= column.min : given >= 0 && given <= column.max
  if (fits) return { value: given }
  const value = typeof given === 'bigint' ? formatYuan(given) : String(given)
  const range = column.type === 'money' ? '≥ 0' : `0 – ${column.max}`
  return refuse(FIELD_OUT_OF_RANGE, { column: column.zh, value, range }, field)
}

/** One column's value as it is kept, or why it cannot be. */
export function readValue(column: Column, given: unknown, field: string, today: string): Read {
  if (given === null || given === undefined) return column.required ? refuse(FIELD_MISSING, { column: column.zh }, field) : { value: null }
  switch (column.type) {
    case 'text':
      return readText(column, String(given), field)
    case 'decimal':
      return readDecimal(column, String(given), field)
    case 'money':
    case 'count':
      return readBounded(column, given as bigint | number, field)
    case 'date':
      return column.past && String(given) > today ? refuse(FIELD_AFTER_TODAY, { column: column.zh, value: String(given) }, field) : { value: String(given) }
    default:
      return { value: given as Value }
  }
}
