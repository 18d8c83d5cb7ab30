import { serviceActor } from '../kernel/actor.js'
import { checkpointFile } from '../platform/audit/checkpoint.js'
import { keepCheckpoints } from '../platform/audit/keep-checkpoints.js'
import { readHeads } from '../platform/audit/read.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { ownKey } from './keys.js'

const EVERY_MS = 60_000

const asService = () => ({
  actor: serviceActor('audit'),
  asOf: null,
  language: 'zh' as const,
  purpose: null,
  traceId: 'audit',
  deadline: Number.MAX_SAFE_INTEGER,
})

/** Signs the heads of a subgraph's audit chains outside the database: whoever edits the one cannot fit the other to it. */
export async function startCheckpoints(
  runtime: SubgraphRuntime,
  { dataDir, keysDir = null }: { readonly dataDir: string; readonly keysDir?: string | null },
  onError: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const { name, reader } = runtime
  const key = await ownKey(dataDir, 'audit', keysDir)
  const query = (text: string, values: readonly unknown[]) => reader.read(runtime.contextFor(asService()), { name: 'audit.heads', text }, values)
  return keepCheckpoints({ schema: name, file: checkpointFile(dataDir, name), key, readHeads: () => readHeads(query, name) }, EVERY_MS, onError)
}
