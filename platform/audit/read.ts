import type { Part } from '../database/roles.js'
import type { AuditRow, Head } from './chain.js'

/** A connection that may see every row: the administrator's, or one in the hub's own context. */
export type Query = (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>

const PAGE = 2000

export async function readHeads(query: Query, schema: Part): Promise<Head[]> {
  const rows = (await query(`select chain, seq::text, hash from ${schema}.audit_head where seq > 0 order by chain`, [])) as {
    chain: string
    seq: string
    hash: string
  }[]
  return rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash }))
}

/** All rows by chain and number, a page at a time. */
export async function* readAudit(query: Query, schema: Part): AsyncGenerator<readonly AuditRow[]> {
  const text = `select chain, seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, body, alg, prev_hash, hash
    from ${schema}.audit a where (a.chain, a.seq) > ($1, $2::bigint) order by a.chain, a.seq limit ${PAGE}`
  for (let after: readonly [string, number] = ['', 0]; ; ) {
    const page = (await query(text, after)) as (Omit<AuditRow, 'seq' | 'prevHash'> & { seq: string; prev_hash: string })[]
    const rows = page.map(({ seq, prev_hash, ...row }) => ({ ...row, seq: Number(seq), prevHash: prev_hash }))
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = [last.chain, last.seq]
  }
}
