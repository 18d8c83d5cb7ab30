import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'
import type { EventSource } from '../../../platform/notices/event-source.js'
import { mergeEvents, type SliceEvents } from './merge-events.js'
import { NOTICED_EVENTS, noticeOf } from './notice-of.js'

const POLL_MS = 250
const BATCH = 500

type Collecting = Pick<SubgraphRuntime, 'pool'>

async function readAll(sources: readonly EventSource[], positions: ReadonlyMap<string, string>, onError: (error: unknown) => void): Promise<SliceEvents[]> {
  const reading = sources.map(async ({ name, since }) => {
    const read = await since({ after: positions.get(name) ?? '0', topics: NOTICED_EVENTS, limit: BATCH }).catch(onError)
    return read ? [{ slice: name, read }] : []
  })
  return (await Promise.all(reading)).flat()
}

/** One round over all slices: what they are complete to becomes notices. What was applied and not acknowledged is read again and makes nothing twice. */
export async function collectNotices({ pool }: Collecting, sources: readonly EventSource[], onError: (error: unknown) => void): Promise<number> {
  const { rows: known } = await pool.query<{ slice: string; position: string }>('select slice, position::text from coordination.notice_source')
  const stored = new Map(known.map(({ slice, position }) => [slice, position]))
  const { events, positions } = mergeEvents(await readAll(sources, stored, onError))
  const moved = Object.entries(positions).filter(([slice, position]) => BigInt(position) > BigInt(stored.get(slice) ?? '0'))
  if (moved.length === 0) return 0
  const drafts = events.flatMap(({ slice, event }) => {
    const draft = noticeOf(event)
    return draft ? [{ slice, ...draft }] : []
  })
  const { rows } = await pool.query<{ made: number }>({
    name: 'apply_notices',
    text: 'select coordination.apply_notices($1, $2) as made',
    values: [JSON.stringify(drafts), JSON.stringify(Object.fromEntries(moved))],
  })
  return rows[0]?.made ?? 0
}

/** Runs beside the subgraph: a notice is there half a second after its event. */
export function startCollectingNotices(runtime: SubgraphRuntime, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const sources = runtime.eventSources ?? []
  let stopped = sources.length === 0
  let current: Promise<unknown> = Promise.resolve()
  const loop = async (): Promise<void> => {
    while (!stopped) {
      current = collectNotices(runtime, sources, onError).catch(onError)
      await current
      await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref())
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
