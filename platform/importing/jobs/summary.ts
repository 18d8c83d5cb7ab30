import type { RowResult } from '../batch.js'
import type { Totals } from '../totals.js'

/** How often something was met: a reason of refusal, a special case, a unified form. */
export interface Count {
  readonly group: 'REFUSED' | 'SPECIAL' | 'NOTE'
  readonly code: string
  readonly count: number
}

/** The totals of a check or an import as they are stored: plain JSON. */
export interface Summary {
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly special: number
  readonly refused: number
  readonly counts: readonly Count[]
}

const counted = (group: Count['group'], counts: ReadonlyMap<string, number>): readonly Count[] =>
  [...counts].toSorted(([, a], [, b]) => b - a).map(([code, count]) => ({ group, code, count }))

export const summaryOf = ({ rows, created, updated, unchanged, specialOnly, refusedRows, refused, special, notes }: Totals): Summary => ({
  rows,
  created,
  updated,
  unchanged,
  special: specialOnly,
  refused: refusedRows,
  counts: [...counted('REFUSED', refused), ...counted('SPECIAL', special), ...counted('NOTE', notes)],
})

/** One field that a row would change. */
export interface Change {
  readonly row: number
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export const MOST_CHANGES = 50

/** The first changes of a batch, for a person to look at before anything is written. */
export const changesIn = (rows: readonly { readonly row: number }[], results: readonly RowResult[]): readonly Change[] =>
  results.flatMap((result, place) => (result.outcome === 'updated' ? (result.changes ?? []).map((change) => ({ row: rows[place]?.row ?? 0, ...change })) : []))
