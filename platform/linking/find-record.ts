import type { Agency } from '../../kernel/actor.js'
import type { Em } from '../database/orm.js'

/** What a kind of record says of the project that it is about, as SQL over its table, mostly a column; the table is named by its own name. */
export interface Says {
  readonly name?: string
  readonly address?: string
  readonly developer?: string
  readonly developerUscc?: string
  /** Permit, certificate, contract or project number; several are separated by 、. */
  readonly number?: string
}

export interface RecordTable {
  readonly table: string
  /** What it is called, Chinese and English. */
  readonly description: string
  /** What the matcher compares. */
  readonly says?: Says
  /** Which rows are about a project at all, as SQL; all unless told. */
  readonly where?: string
}

/** GraphQL name of a kind of record → where it is kept. */
export type RecordTables = Readonly<Record<string, RecordTable>>

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
