import { setTimeout as sleep } from 'node:timers/promises'
import { serviceActor } from '../kernel/actor.js'
import type { RequestContext } from '../kernel/request.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { sweepSlice } from './sweep-findings.js'

const PATIENCE = 120_000

const asService: RequestContext = {
  actor: serviceActor('demonstration'),
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: 'demonstration',
  deadline: Number.MAX_SAFE_INTEGER,
}

/** Whether the slice's matcher has records or projects to look at; slices that know all their projects have none. */
async function isMatching({ pool, reader, contextFor, name }: SubgraphRuntime): Promise<boolean> {
  const known = await pool.query<{ there: boolean }>(`select to_regclass('${name}.match_due') is not null as there`)
  if (!known.rows[0]?.there) return false
  const due = { name: 'settle.due', text: 'select exists (select from match_due) as due' }
  const [row] = await reader.read<{ due: boolean }>(contextFor(asService), due, [])
  return row?.due ?? false
}

/** Until the matchers have looked at everything; then the rules over several records are asked once, so that nothing is left to the background. */
export async function settle(runtimes: readonly SubgraphRuntime[]): Promise<void> {
  const until = Date.now() + PATIENCE
  for (const runtime of runtimes) {
    while (await isMatching(runtime)) {
      if (Date.now() > until) throw new Error(`the matcher of ${runtime.name} did not come to an end`)
      await sleep(50)
    }
  }
  for (const runtime of runtimes) await sweepSlice(runtime)
}
