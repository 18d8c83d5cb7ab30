import type { Pool } from 'pg'
import type { SubgraphName } from '../database/roles.js'

/** One change as the slice's trigger wrote it. */
export interface ChangeRow {
  readonly seq: string
  readonly body: unknown
}

export interface ChangesRead {
  readonly rows: readonly ChangeRow[]
  /** Everything recorded before this instant is among what was read so far, once a reading gives less than it may. */
  readonly completeTo: string
}

/** Where a slice's changes are read from: its database in process, its signed HTTP port when spread out. */
export interface ChangeSource {
  readonly name: SubgraphName
  since(after: string, limit: number): Promise<ChangesRead>
}

export const databaseChanges = (name: SubgraphName, pool: Pool): ChangeSource => ({
  name,
  since: async (after, limit) => {
    const { rows } = await pool.query<{ seq: string | null; body: unknown; completeTo: string }>({
      name: 'read_changes',
      text: `select seq::text, body, complete_to::text as "completeTo" from ${name}.read_changes($1, $2)`,
      values: [after, limit],
    })
    const completeTo = rows[0]?.completeTo ?? '-infinity'
    return { rows: rows.flatMap(({ seq, body }) => (seq === null ? [] : [{ seq, body }])), completeTo }
  },
})
