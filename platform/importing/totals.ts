import type { Refusal } from '../../kernel/refusal.js'

/** How every row of the file ended. rows = created + updated + unchanged + specialOnly + refusedRows. */
export interface Totals {
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Recognised rows with nothing to record. */
  readonly specialOnly: number
  readonly refusedRows: number
  /** Rows per special case, those with a record included. */
  readonly special: ReadonlyMap<string, number>
  /** Rows per unified form. */
  readonly notes: ReadonlyMap<string, number>
  /** Refused rows per reason; a row with two reasons counts under both. */
  readonly refused: ReadonlyMap<string, number>
}

export type Recorded = 'created' | 'updated' | 'unchanged'

export interface Tally {
  readonly recorded: (outcome: Recorded, specials: readonly string[], notes: readonly string[]) => void
  readonly special: (code: string) => void
  readonly refused: (problems: readonly Refusal[]) => void
  readonly totals: () => Totals
}

export function tally(): Tally {
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, specialOnly: 0, refusedRows: 0 }
  const special = new Map<string, number>()
  const notes = new Map<string, number>()
  const refused = new Map<string, number>()
  const each = (map: Map<string, number>, codes: Iterable<string>): void => {
    for (const code of new Set(codes)) map.set(code, (map.get(code) ?? 0) + 1)
  }
  return {
    recorded: (outcome, specials, noted) => {
      counts.rows++
      counts[outcome]++
      each(special, specials)
      each(notes, noted)
    },
    special: (code) => {
      counts.rows++
      counts.specialOnly++
      each(special, [code])
    },
    refused: (problems) => {
      counts.rows++
      counts.refusedRows++
      each(
        refused,
        problems.map(({ code }) => code),
      )
    },
    totals: () => ({ ...counts, special: new Map(special), notes: new Map(notes), refused: new Map(refused) }),
  }
}
