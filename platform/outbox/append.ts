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

export async function appendOutbox(em: Em, schema: SubgraphName, traceId: string, event: OutboxEvent): Promise<void> {
  await em.execute(`select ${schema}.append_outbox(?, ?, ?, ?, ?, ?::jsonb, ?)`, [
    event.topic,
    event.key,
    event.version,
    event.reference,
    event.unitId,
    JSON.stringify(event.body),
    traceId,
  ])
}
