import type { Pool } from 'pg'
import { historySchema, SUBGRAPHS, type SubgraphName } from '../platform/database/roles.js'

export interface FactCount {
  readonly slice: SubgraphName
  readonly facts: number
  /** Which record is about which project: said beside the facts. */
  readonly links: number
}

/** Facts are what has a history, but for what the hub keeps about them itself. */
const OF_ITSELF = ['link', 'data_finding', 'withdrawal_proposal', 'feed', 'objection', 'clock_event']

const COUNT = `select table_name as name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', $1::text, table_name), false, true, '')))[1]::text::int as count
  from information_schema.tables where table_schema = $2`

async function countIn(pool: Pool, slice: SubgraphName): Promise<FactCount> {
  const { rows } = await pool.query<{ name: string; count: number }>(COUNT, [slice, historySchema(slice)])
  const sum = (of: typeof rows) => of.reduce((total, { count }) => total + count, 0)
  return { slice, facts: sum(rows.filter(({ name }) => !OF_ITSELF.includes(name))), links: sum(rows.filter(({ name }) => name === 'link')) }
}

/** As the administrator sees them. */
export async function countFacts(pool: Pool): Promise<readonly FactCount[]> {
  const counts: FactCount[] = []
  for (const slice of SUBGRAPHS) counts.push(await countIn(pool, slice))
  return counts
}
