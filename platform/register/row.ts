import { type LocalDate, parseDate } from '../../kernel/dates.js'
import { parseDecimal, type Scaled } from '../../kernel/decimal.js'
import type { Fen } from '../../kernel/money.js'
import type { RegisterRow } from './register.js'

/** Values of a row by their columns' names; null where the row has none. */
export const textOf = (row: RegisterRow, column: string): string | null => {
  const value = row[column]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Fen, whether the row comes from an input (bigint) or from the table (digits). */
export const fenOf = (row: RegisterRow, column: string): Fen | null => {
  const value = row[column]
  if (typeof value === 'bigint') return value
  return typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : null
}

export const countOf = (row: RegisterRow, column: string): number | null => {
  const value = row[column]
  return typeof value === 'number' ? value : null
}

export const dateOf = (row: RegisterRow, column: string): LocalDate | null => parseDate(textOf(row, column) ?? '')

/** A decimal as an integer of its last place. */
export const scaledOf = (row: RegisterRow, column: string, places: number): Scaled | null => parseDecimal(textOf(row, column) ?? '', places)

/** Per cent in hundredths of a per cent: 9.00 is 900n. */
export const percentOf = (row: RegisterRow, column: string): Scaled | null => scaledOf(row, column, 2)

/** All of them, or null as soon as the row lacks one: a rule then has nothing to compare. */
export const allFen = <Name extends string>(row: RegisterRow, ...columns: readonly Name[]): Readonly<Record<Name, Fen>> | null => {
  const values = columns.map((column) => [column, fenOf(row, column)] as const)
  return values.every(([, value]) => value !== null) ? (Object.fromEntries(values) as Record<Name, Fen>) : null
}
