import type { Refusal } from '../../kernel/refusal.js'
import { propertyOf } from './names.js'
import { readValue, type Value } from './read-value.js'
import type { Register, RegisterRow } from './register.js'

export type Values = Readonly<Record<string, Value>>

/**
 * A row as it is kept, or the first reason why it cannot be: each column by itself, then the register's own rules.
 * `given` is by the columns' names, `fieldOf` says how the reader calls a column.
 */
export function readRow(
  register: Register,
  given: RegisterRow,
  today: string,
  fieldOf: (name: string) => string = (name) => name,
): Values | { readonly refusal: Refusal } {
  const values: Record<string, Value> = {}
  for (const [name, column] of Object.entries(register.columns)) {
    const read = readValue(column, given[name], fieldOf(name), today)
    if ('code' in read) return { refusal: read }
    values[propertyOf(name, column)] = read.value
  }
  for (const { check } of register.rules ?? []) {
    const refusal = check(values, today)
    if (refusal) return { refusal: { ...refusal, field: refusal.field === null ? null : fieldOf(refusal.field) } }
  }
  return values
}

export const isRefusedRow = (read: Values | { readonly refusal: Refusal }): read is { readonly refusal: Refusal } =>
  'refusal' in read && typeof read.refusal === 'object' && read.refusal !== null
