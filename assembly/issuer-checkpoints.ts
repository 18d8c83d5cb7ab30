import type { IssuerDatabase } from '../issuer/open-database.js'
import { checkpointFile } from '../platform/audit/checkpoint.js'
import { type CheckpointKeeper, keepCheckpoints } from '../platform/audit/keep-checkpoints.js'
import { readHeads } from '../platform/audit/read.js'
import { ownKey } from './keys.js'

const EVERY_MS = 60_000

/** Signs the heads of the issuer's audit chains outside its database, as the subgraphs' are. */
export async function startIssuerCheckpoints(
  database: IssuerDatabase,
  { dataDir, keysDir = null }: { readonly dataDir: string; readonly keysDir?: string | null },
  onError: (error: unknown) => void,
): Promise<CheckpointKeeper> {
  const key = await ownKey(dataDir, 'audit', keysDir)
  const query = async (text: string, values: readonly unknown[]) => (await database.query(text, [...values])).rows
  return keepCheckpoints({ schema: 'issuer', file: checkpointFile(dataDir, 'issuer'), key, readHeads: () => readHeads(query, 'issuer') }, EVERY_MS, onError)
}
