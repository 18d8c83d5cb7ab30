import type { Pool } from 'pg'
import type { SubgraphName } from '../database/roles.js'

/** When the oldest running transaction of the subgraph's writers began, or now. To the microsecond: what began within it counts. */
export async function readWatermark(schema: SubgraphName, pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ at: string }>(`select to_char(${schema}.as_of_watermark() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`)
  return rows[0]?.at ?? new Date(0).toISOString()
}
