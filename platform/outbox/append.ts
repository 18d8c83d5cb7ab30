import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'

/** What changed, for whoever follows. Reference events feed the other subgraphs' copies; versions rise by one per change of the key. */
export interface OutboxEvent {
  readonly topic: string
  readonly key: string
  readonly version: number
  readonly reference: boolean
  readonly unitId: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** Appends events in the transaction of what they tell of, as one statement, in the order given. */
export async function appendOutbox(em: Em, schema: SubgraphName, traceId: string, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return
  await em.execute(
    `select ${schema}.append_outbox(e.topic, e.key, e.version, e.reference, e."unitId", e.body, ?)
     from jsonb_array_elements(?::jsonb) with ordinality as list(item, n)
     cross join lateral jsonb_to_record(item) as e(topic text, key uuid, version bigint, reference boolean, "unitId" uuid, body jsonb) order by n`,
    [traceId, JSON.stringify(events)],
  )
}
