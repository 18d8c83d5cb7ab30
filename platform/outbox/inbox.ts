import type { Pool } from 'pg'
import type { SubgraphName } from '../database/roles.js'
import type { ReferenceRow, ReferenceSource } from './source.js'

const POLL_MS = 200
const STALE_AFTER_MS = 1000
const BATCH = 500

export interface Inbox {
  /** Reads all sources until nothing is left; what start-up and tests wait for. */
  catchUp(): Promise<void>
  /** False while any source has not been confirmed for 1 s: a bank's grants then count as absent. */
  isCurrent(): boolean
  stop(): Promise<void>
}

export interface InboxOptions {
  readonly consumer: SubgraphName
  readonly pool: Pool
  readonly sources: readonly ReferenceSource[]
  /** Called after rows were applied, before the source counts as confirmed. */
  readonly onApplied: (topics: ReadonlySet<string>) => Promise<void>
  readonly onError: (source: SubgraphName, error: unknown) => void
}

/** One statement for the whole batch: a round trip for each row would hold the reference copies' lock while this process does other things. */
async function apply(pool: Pool, consumer: SubgraphName, source: SubgraphName, rows: readonly ReferenceRow[]): Promise<void> {
  await pool.query({
    name: 'apply_reference',
    text: `select ${consumer}.apply_reference($1, r.seq, r.topic, r.key, r.version, r.body)
      from jsonb_to_recordset($2::jsonb) as r (seq bigint, topic text, key uuid, version bigint, body jsonb)`,
    values: [source, JSON.stringify(rows)],
  })
}

/** Follows one source; returns the topics that changed. */
async function follow(options: InboxOptions, source: ReferenceSource, position: string): Promise<{ position: string; topics: Set<string> }> {
  const topics = new Set<string>()
  let after = position
  for (;;) {
    const rows = await source.since(options.consumer, after, BATCH)
    const last = rows.at(-1)
    if (!last) return { position: after, topics }
    await apply(options.pool, options.consumer, source.name, rows)
    for (const { topic } of rows) topics.add(topic)
    after = last.seq
  }
}

async function storedPositions(pool: Pool, consumer: SubgraphName): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ source: string; position: string }>(`select source, position::text from ${consumer}.inbox`)
  return new Map(rows.map(({ source, position }) => [source, position]))
}

/** Keeps one subgraph's reference copies current. One loop per source: a source that is down must not hold up the others. */
export function startInbox(options: InboxOptions): Inbox {
  const confirmedAt = new Map<string, number>()
  const positions = new Map<string, string>()
  const running = new Map<string, Promise<void>>()
  let stopped = false

  const once = async (source: ReferenceSource): Promise<void> => {
    const began = performance.now()
    const known = positions.get(source.name) ?? (await storedPositions(options.pool, options.consumer)).get(source.name) ?? '0'
    const { position, topics } = await follow(options, source, known)
    positions.set(source.name, position)
    if (topics.size > 0) await options.onApplied(topics)
    confirmedAt.set(source.name, began)
  }
  /** Never two readings of one source at once: the loop and a caller of catchUp share one. */
  const shared = (source: ReferenceSource): Promise<void> => {
    const current = running.get(source.name)
    if (current) return current
    const reading = once(source).finally(() => running.delete(source.name))
    running.set(source.name, reading)
    return reading
  }
  const loop = async (source: ReferenceSource): Promise<void> => {
    while (!stopped) {
      await shared(source).catch((error: unknown) => options.onError(source.name, error))
      await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref())
    }
  }
  const loops = options.sources.map(loop)
  return {
    catchUp: async () => {
      // A reading that began before the caller's commit may miss it: wait it out, then read anew.
      await Promise.all([...running.values()].map((reading) => reading.catch(() => undefined)))
      await Promise.all(options.sources.map(shared))
    },
    isCurrent: () => options.sources.every(({ name }) => performance.now() - (confirmedAt.get(name) ?? Number.NEGATIVE_INFINITY) < STALE_AFTER_MS),
    stop: async () => {
      stopped = true
      await Promise.allSettled(running.values())
      void loops
    },
  }
}
