import type { Agency } from '../../kernel/actor.js'
import type { Em } from '../database/orm.js'

/** GraphQL name of a kind of record → its table and what it is called, Chinese and English. */
export type RecordTables = Readonly<Record<string, { readonly table: string; readonly description: string }>>

export interface LinkedRecord {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
}

/** Table names come from the subgraph's own list, never from a caller. */
export async function findRecord(em: Em, tables: RecordTables, type: string, id: string): Promise<LinkedRecord | null> {
  const known = tables[type]
  if (!known) return null
  const [found] = await em.execute<LinkedRecord[]>(`select id, unit_id as "unitId", agency from ${known.table} where id = ?`, [id])
  return found ?? null
}
