import type { Refusal } from '../../kernel/refusal.js'

/** A record under the row number that Excel shows: the header is row 1, blank rows count, a line break within a cell does not. */
export interface SourceRow {
  readonly row: number
  readonly cells: readonly string[]
  /** What is wrong with single cells before anybody asks what they mean: a formula, a number whose digits are lost. */
  readonly problems?: readonly { readonly place: number; readonly problem: Refusal }[]
}
