import { parseDecimal } from '../../kernel/decimal.js'
import { formatYuan } from '../../kernel/money.js'
import type { RegisterRow } from './register.js'

/** The most places that a register's decimals have. */
const PLACES = 4

/** A count, an amount or a decimal as an integer, to be compared with and added to columns of the same type only. A decimal always shows its point; digits alone are fen. */
export function figureIn(row: RegisterRow, column: string): bigint | null {
  const value = row[column]
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return BigInt(value)
  if (typeof value !== 'string') return null
  return /^-?\d+$/.test(value) ? BigInt(value) : parseDecimal(value, PLACES)
}

export const isGiven = (row: RegisterRow, column: string): boolean => row[column] !== null && row[column] !== undefined && row[column] !== ''

/** As a finding's text shows it: money in yuan. */
export function shownIn(row: RegisterRow, column: string): string {
  const value = row[column]
  if (typeof value === 'bigint') return formatYuan(value)
  return typeof value === 'string' && /^-?\d+$/.test(value) ? formatYuan(BigInt(value)) : String(value ?? '')
}
