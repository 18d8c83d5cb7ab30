import type { Refusal } from '../../kernel/refusal.js'
import type { Recorded } from './totals.js'

/** A row that was read, waiting to be recorded. */
export interface ImportRow<T> {
  /** Excel's row number. */
  readonly row: number
  readonly value: T
  readonly specials: readonly string[]
}

/** At most 500 rows: one transaction, one audit row with the digest (design §5). */
export interface ImportBatch<T> {
  readonly number: number
  readonly rows: readonly ImportRow<T>[]
  /** SHA-256 of the rows as they stand in the file, hexadecimal. */
  readonly digest: string
  /** The rows are to be judged and nothing is to be kept. */
  readonly dryRun: boolean
}

/** What an updated row changes, as people read it: for the difference that a person confirms. */
export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** How one row of a batch ended; `field` of a problem names the column. */
export type RowResult =
  | { readonly outcome: Recorded; readonly specials?: readonly string[]; readonly changes?: readonly FieldChange[] }
  | { readonly outcome: 'refused'; readonly problems: readonly Refusal[] }

/** Records a batch, all in one transaction, and says of every row, in order, what became of it. Idempotent: the same rows again are unchanged. */
export type ApplyBatch<T> = (batch: ImportBatch<T>) => Promise<readonly RowResult[]>
