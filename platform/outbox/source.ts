import type { Pool } from 'pg'
import type { Part, SubgraphName } from '../database/roles.js'

export interface ReferenceRow {
  readonly seq: string
  readonly topic: string
  readonly key: string
  readonly version: string
  readonly body: unknown
}

/** Where a subgraph's reference rows are read from: the owner's database in process, its signed HTTP port when spread out. */
export interface ReferenceSource {
  readonly name: SubgraphName
  /** Rows after `after`, in order of commit. Asking acknowledges everything up to `after`. */
  since(consumer: Part, after: string, limit: number): Promise<readonly ReferenceRow[]>
}

export const databaseSource = (name: SubgraphName, pool: Pool): ReferenceSource => ({
  name,
  since: async (consumer, after, limit) => {
    const { rows } = await pool.query<ReferenceRow>({
      name: 'read_reference',
      text: `select seq::text, topic, key, version::text, body from ${name}.read_reference($1, $2, $3)`,
      values: [consumer, after, limit],
    })
    return rows
  },
})
