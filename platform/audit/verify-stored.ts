import type { Part } from '../database/roles.js'
import type { VerificationKeys } from '../signing/keys.js'
import { readCheckpoints } from './checkpoint.js'
import { type Query, readAudit, readHeads } from './read.js'
import { type ChainReport, verifyAudit } from './verify.js'

export interface StoredAudit {
  readonly schema: Part
  readonly query: Query
  /** The schema's checkpoint file, or a copy that somebody else has kept. */
  readonly file: string
  readonly keys: VerificationKeys
}

/** Verifies one schema's chains. Checkpoints and heads are read before the rows: what is written meanwhile only makes chains longer. */
export async function verifyStored({
  schema,
  query,
  file,
  keys,
}: StoredAudit): Promise<{ readonly chains: readonly ChainReport[]; readonly unreadable: number; readonly witnesses: number }> {
  const { heads: checkpoints, unreadable } = await readCheckpoints(file, schema, keys)
  const heads = await readHeads(query, schema)
  return { chains: await verifyAudit({ checkpoints, heads, rows: readAudit(query, schema) }), unreadable, witnesses: checkpoints.length }
}
