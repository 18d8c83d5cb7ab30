import { refuse } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import { can } from '../access/can.js'
import { appendAudit, batchDigest } from '../audit/append.js'
import { type Em, emFor } from '../database/orm.js'
import type { SubgraphRuntime } from '../graph/runtime.js'
import { appendOutbox, type OutboxEvent } from '../outbox/append.js'
import { type Refused, refused } from './action.js'
import { FORBIDDEN } from './refusals.js'
import { withRetries } from './retry.js'

export const MAX_BATCH = 500

export interface BulkDone<Answer> {
  readonly answer: Answer
  readonly unitId: string | null
  readonly events: readonly OutboxEvent[]
}

/** Many rows of one kind at once: one transaction, one audit row with the batch's digest, the same rules as one by one. */
export interface BulkAction<Row, Answer> {
  /** Its row in authorization.csv, such as `Import.presalePermits`. */
  readonly coordinate: string
  /** Checks every row by the rules and records those that hold; says of each what became of it. */
  readonly apply: (em: Em, rows: readonly Row[], request: RequestContext) => Promise<BulkDone<Answer>>
}

export async function runBulk<Row, Answer>(
  runtime: SubgraphRuntime,
  request: RequestContext,
  bulk: BulkAction<Row, Answer>,
  rows: readonly Row[],
): Promise<{ readonly answer: Answer } | Refused> {
  if (rows.length > MAX_BATCH) throw new Error(`a batch has at most ${MAX_BATCH} rows`)
  const context = runtime.contextFor(request)
  const audited = (em: Em, outcome: 'DONE' | 'REFUSED', unitId: string | null, body: Record<string, unknown>): Promise<void> =>
    appendAudit(em, runtime.name, { unitId, traceId: request.traceId, actor: request.actor, action: bulk.coordinate, outcome, subjects: [], body })
  if (request.asOf !== null || can(request.actor, bulk.coordinate, runtime.matrix) !== 'allow') {
    await emFor(runtime.orm, context).transactional((em) => audited(em as Em, 'REFUSED', request.actor.unit, { refusal: { code: FORBIDDEN.code } }))
    return refused(refuse(FORBIDDEN))
  }
  return withRetries(() =>
    emFor(runtime.orm, context).transactional(async (tx) => {
      const em = tx as Em
      const done = await bulk.apply(em, rows, request)
      await em.flush()
      await appendOutbox(em, runtime.name, request.traceId, done.events)
      await audited(em, 'DONE', done.unitId ?? request.actor.unit, { ...batchDigest(rows) })
      return { answer: done.answer }
    }),
  )
}

/** Cuts a list into batches that one transaction may take. */
export function* batches<Row>(rows: readonly Row[], size = MAX_BATCH): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
