import type { ChangeSource } from '../../../platform/changes/source.js'
import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'

const POLL_MS = 200
const BATCH = 500
/** How often a source that has nothing new says up to when it is complete. */
const SAY_COMPLETE_MS = 1000

const saidAt = new WeakMap<ChangeSource, number>()

type Collecting = Pick<SubgraphRuntime, 'pool' | 'inbox'>

/**
 * A change may be about what its own transaction put into a scope, and whose that is comes by another way: what was said by then is applied
 * first, or a bank's cursor would pass a change that it may see from the next moment on. False: not yet, and banks are still being answered.
 */
const grantsApplied = ({ inbox }: Collecting): Promise<boolean> =>
  inbox.catchUp().then(
    () => true,
    () => !inbox.isCurrent(),
  )

/** Reads one slice's changes until nothing is left. What was applied and not acknowledged is read again and makes nothing twice. */
export async function collectFrom(runtime: Collecting, source: ChangeSource): Promise<void> {
  const known = await runtime.pool.query<{ position: string }>('select position::text from coordination.change_source where slice = $1', [source.name])
  let after = known.rows[0]?.position ?? '0'
  for (;;) {
    const { rows, completeTo } = await source.since(after, BATCH)
    const drained = rows.length < BATCH
    if (rows.length === 0 && performance.now() - (saidAt.get(source) ?? Number.NEGATIVE_INFINITY) < SAY_COMPLETE_MS) return
    if (rows.length > 0 && !(await grantsApplied(runtime))) return
    await runtime.pool.query({
      name: 'apply_changes',
      text: 'select coordination.apply_changes($1, $2, $3)',
      values: [source.name, JSON.stringify(rows), drained ? completeTo : '-infinity'],
    })
    saidAt.set(source, performance.now())
    if (drained) return
    after = rows.at(-1)?.seq ?? after
  }
}

/** Runs beside the subgraph; one loop per slice: one that is down holds up no other. */
export function startCollecting(runtime: SubgraphRuntime, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false
  const current = new Map<string, Promise<void>>()
  const loop = async (source: ChangeSource): Promise<void> => {
    while (!stopped) {
      const reading = collectFrom(runtime, source).catch(onError)
      current.set(source.name, reading)
      await reading
      await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref())
    }
  }
  for (const source of runtime.changeSources ?? []) void loop(source)
  return {
    stop: async () => {
      stopped = true
      await Promise.all(current.values())
    },
  }
}
