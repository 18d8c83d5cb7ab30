import type { Agency } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'
import { type Em, emFor } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import type { SubgraphRuntime } from '../graph/runtime.js'

export interface Received {
  /** The kind of record: its table's name in capitals. */
  readonly kind: string
  readonly unitId: string
  readonly agency: Agency
  /** Of a bank's own facts. */
  readonly institutionId?: string | null
  /** The import's id, which its requests carry as their trace; null for a single write. */
  readonly importId: string | null
  /** The rows that the import named, changed or not. */
  readonly recordIds: readonly string[]
  /** The day up to which the file says it is complete. */
  readonly receivedUpTo: string | null
}

/** Says, in the transaction that wrote them, which rows an import named and how far its table now reaches. */
export async function noteReceived(em: Em, schema: SubgraphName, received: Received): Promise<void> {
  const { kind, unitId, agency, institutionId = null, importId, recordIds, receivedUpTo } = received
  await em.execute(`select ${schema}.note_received(?, ?, ?, ?, ?, ?, string_to_array(?, ',')::uuid[])`, [
    ...[kind, unitId, agency, institutionId, importId, receivedUpTo],
    recordIds.join(','),
  ])
}

/** After the import's last row: what a full list no longer names is proposed to be withdrawn. Answers how many rows. */
export async function finishFeed(runtime: SubgraphRuntime, request: RequestContext, kind: string): Promise<number> {
  const em = emFor(runtime.orm, runtime.contextFor(request))
  const [done] = await em.transactional((tx) =>
    (tx as Em).execute<{ count: number }[]>('select finish_feed(?, ?, ?) as count', [kind, request.traceId, request.actor.post]),
  )
  return done?.count ?? 0
}
