import { type Em, emFor } from '../database/orm.js'
import type { SubgraphRuntime } from '../graph/runtime.js'
import type { Background } from '../graph/subgraph.js'
import { asService } from './as-service.js'
import { type CrossCheck, runCheck } from './cross-check.js'

const EVERY_MS = 30_000

/** Asks the slice's cross-record rules of everything, each in a transaction of its own: the hub's own work, nobody's rights narrow it. */
export async function sweepFindings(runtime: SubgraphRuntime, checks: readonly CrossCheck[]): Promise<number> {
  let found = 0
  for (const check of checks) {
    const em = emFor(runtime.orm, runtime.contextFor(asService(EVERY_MS)))
    found += await em.transactional((tx) => runCheck(tx as Em, runtime.name, check))
  }
  return found
}

/** What a sweep depends on: what was written here, what came from other slices, and the day. */
async function changesOf({ pool, name }: SubgraphRuntime): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(`select ${name}.finding_position() as position`)
  return rows[0]?.position ?? ''
}

/** Runs beside the subgraph: sweeps when something was written since the last time, or a day has begun. */
export const startSweeping =
  (checks: readonly CrossCheck[], everyMs = EVERY_MS): Background =>
  (runtime, onError) => {
    let [stopped, swept]: [boolean, string | null] = [false, null]
    let current: Promise<unknown> = Promise.resolve()
    const once = async (): Promise<void> => {
      const position = await changesOf(runtime)
      if (position === swept) return
      await sweepFindings(runtime, checks)
      swept = position
    }
    const loop = async (): Promise<void> => {
      while (!stopped) {
        await new Promise((resolve) => setTimeout(resolve, everyMs).unref())
        if (stopped) return
        current = once().catch(onError)
        await current
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
