import type { Em } from '../database/orm.js'
import type { Part } from '../database/roles.js'

export interface KnownAnswer {
  /** The hash of the request that was answered: another hash under the same key is a conflict. */
  readonly hash: string
  readonly outcome: 'DONE' | 'REFUSED'
  /** The answer as it was given, to the byte. */
  readonly answer: string
}

export interface NewAnswer extends KnownAnswer {
  readonly tenant: string
  readonly key: string
  readonly action: string
}

/**
 * Waits for whoever works under the same key, until this transaction ends. An advisory lock, because there is no row yet to lock;
 * what findAnswer reads next is a statement of its own and sees what the other committed.
 */
export async function claimKey(em: Em, schema: Part, tenant: string, key: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${schema}.answer ${tenant} ${key}`.toLowerCase()])
}

export async function findAnswer(em: Em, schema: Part, tenant: string, key: string): Promise<KnownAnswer | null> {
  const [row] = await em.execute<{ request_hash: string; outcome: 'DONE' | 'REFUSED'; answer: string }[]>(
    `select request_hash, outcome, answer from ${schema}.answer where tenant = ? and key = ?`,
    [tenant, key],
  )
  return row ? { hash: row.request_hash, outcome: row.outcome, answer: row.answer } : null
}

/** Stored with what was done: a refusal is an answer too; a fault of the machinery is none and is never stored. */
export async function storeAnswer(em: Em, schema: Part, { tenant, key, action, hash, outcome, answer }: NewAnswer): Promise<void> {
  await em.execute(
    `insert into ${schema}.answer (tenant, key, action, request_hash, outcome, answer) values (?, ?, ?, ?, ?, ?)`,
    [tenant, key, action, hash, outcome, answer],
    'run',
  )
}
