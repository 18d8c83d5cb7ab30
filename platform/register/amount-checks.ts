import { formatYuan } from '../../kernel/money.js'
import type { FindingRule } from '../findings/finding-rule.js'
import type { RegisterRow } from './register.js'
import { fenOf } from './row.js'

type Amount = (row: RegisterRow) => bigint | null

/** The first less the others; null as soon as one is missing. */
export const lessOf =
  (column: string, ...taken: readonly string[]): Amount =>
  (row) => {
    const whole = fenOf(row, column)
    const parts = sumOf(...taken)(row)
    return whole === null || parts === null ? null : whole - parts
  }

/** Null as soon as one is missing. */
export const sumOf =
  (...columns: readonly string[]): Amount =>
  (row) =>
    columns.reduce<bigint | null>((total, column) => {
      const amount = fenOf(row, column)
      return total === null || amount === null ? null : total + amount
    }, 0n)

/** An amount is not what the others make it, by more than the tolerance in fen: {stated}, {expected} in yuan. */
export const differs =
  (column: string, expected: Amount, tolerance = 0n): FindingRule<RegisterRow>['check'] =>
  (row) => {
    const [stated, should] = [fenOf(row, column), expected(row)]
    if (stated === null || should === null) return null
    const gap = stated > should ? stated - should : should - stated
    return gap > tolerance ? { stated: formatYuan(stated), expected: formatYuan(should) } : null
  }
