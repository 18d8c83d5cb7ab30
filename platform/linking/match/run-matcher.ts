import type { SubgraphRuntime } from '../../graph/runtime.js'
import type { Background } from '../../graph/subgraph.js'
import type { RecordTables } from '../find-record.js'
import { matchBatch } from './match-batch.js'

const POLL_MS = 500

/** Until nothing is left to look at. */
export async function matchAll(runtime: SubgraphRuntime, tables: RecordTables): Promise<number> {
  let total = 0
  for (let done = -1; done !== 0; total += done) done = await matchBatch(runtime, tables)
  return total
}

/** Runs beside the subgraph: what is written now has its proposals within a second or two. */
export const runMatcher =
  (tables: RecordTables): Background =>
  (runtime, onError) => {
    let stopped = false
    let current: Promise<unknown> = Promise.resolve()
    const loop = async (): Promise<void> => {
      while (!stopped) {
        const batch = matchBatch(runtime, tables).catch((error: unknown) => {
          onError(error)
          return 0
        })
        current = batch
        // A pause even when there is more: those who wait for an answer come first.
        const wait = (await batch) > 0 ? POLL_MS / 10 : POLL_MS
        await new Promise((resolve) => setTimeout(resolve, wait).unref())
      }
    }
    void loop()
    return {
      stop: async () => {
        stopped = true
        await current
      },
    }
  }
