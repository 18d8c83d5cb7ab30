import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Part } from '../database/roles.js'
import { parseCompact, signCompact, verifyCompact } from '../signing/compact.js'
import type { SigningKey, VerificationKeys } from '../signing/keys.js'
import type { Head } from './chain.js'

const TYPE = 'audit-checkpoint'

/** One signed statement (a compact JWS) per line, outside the database: whoever edits the one cannot fit the other to it. */
export const checkpointFile = (dataDir: string, schema: Part): string => join(dataDir, 'checkpoints', `${schema}.jws`)

export interface CheckpointWriter {
  readonly schema: Part
  readonly file: string
  readonly key: SigningKey
  readonly readHeads: () => Promise<readonly Head[]>
}

/** Signs the heads that moved since the last time (none the first time) and returns all of them, for the next time. */
export async function writeCheckpoint({ schema, file, key, readHeads }: CheckpointWriter, previous: readonly Head[]): Promise<readonly Head[]> {
  const heads = await readHeads()
  const known = new Map(previous.map(({ chain, seq }) => [chain, seq]))
  const moved = heads.filter(({ chain, seq }) => known.get(chain) !== seq)
  if (moved.length > 0) await appendLine(file, signCompact({ schema, at: new Date().toISOString(), heads: moved }, TYPE, key))
  return heads
}

/** On disk before it counts. The line break comes first: a line that a kill cut short must not take the next one with it. */
async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.write(`\n${line}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export interface Checkpoints {
  readonly heads: readonly Head[]
  /** Lines that are cut short, or signed by nobody we know: they witness nothing, and whoever verifies is told. */
  readonly unreadable: number
}

/** A file that is not there holds no checkpoints: a new hub has none. */
export async function readCheckpoints(file: string, schema: Part, keys: VerificationKeys): Promise<Checkpoints> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? '' : Promise.reject(error)))
  const lines = text.split('\n').filter((line) => line !== '')
  const read = lines.map((line) => headsIn(line, schema, keys))
  return { heads: read.flatMap((heads) => heads ?? []), unreadable: read.filter((heads) => heads === null).length }
}

function headsIn(line: string, schema: Part, keys: VerificationKeys): readonly Head[] | null {
  const statement = parseCompact(line)
  if (!statement || statement.header.typ !== TYPE || !verifyCompact(statement, keys) || statement.payload.schema !== schema) return null
  const { heads } = statement.payload
  return Array.isArray(heads) ? heads.filter(isHead) : null
}

const isHead = (value: unknown): value is Head => {
  const head = value as Partial<Head> | null
  return typeof head === 'object' && head !== null && typeof head.chain === 'string' && typeof head.seq === 'number' && typeof head.hash === 'string'
}
