import type { Queryable } from '../documents/database-store.js'
import type { ReadLogRow } from './read-log.js'

/** One statement for a whole batch. The role may only insert: no RETURNING, and what was written cannot be read back or changed (stack.md §6.7). */
const INSERT = `insert into gateway.read_log
    (at, kind, person, membership, client, agency, unit, institution, document, topics, purpose, as_of, asked, returned, trace_id, outcome)
  select at, kind, person, membership, client, agency, unit, institution, document, topics, purpose, as_of, asked, returned, trace_id, outcome
  from json_to_recordset($1) as row (at timestamptz, kind text, person uuid, membership uuid, client text, agency text, unit uuid, institution uuid,
    document text, topics text[], purpose text, as_of timestamptz, asked uuid[], returned uuid[], trace_id text, outcome text)`

export const writeReadLog =
  (database: Queryable) =>
  async (rows: readonly ReadLogRow[]): Promise<void> => {
    await database.query(INSERT, [JSON.stringify(rows)])
  }
