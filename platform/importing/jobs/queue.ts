import type { Actor } from '../../../kernel/actor.js'
import { serviceActor } from '../../../kernel/actor.js'
import type { Refusal } from '../../../kernel/refusal.js'
import { type Em, emFor } from '../../database/orm.js'
import type { SubgraphRuntime } from '../../graph/runtime.js'
import type { StoredReport } from './job.reads.js'
import type { ImportState } from './states.js'
import type { Change, Summary } from './summary.js'

/** A job as its worker sees it. */
export interface TakenJob {
  readonly id: string
  readonly kind: string
  readonly sha256: string
  readonly name: string
  readonly state: ImportState
  readonly attempts: number
  readonly actor: Actor
}

const COLUMNS = 'id, kind, sha256, name, state, attempts, actor'
/** Without a sign of life for so long a worker is dead. */
const DEAD = `coalesce(beat_at, '-infinity') < now() - interval '20 seconds'`

/** A confirmation is its person's of that hour: rights end, and what waited longer is confirmed anew. */
const CONFIRMATION_HOLDS = `interval '1 hour'`

/** The queue is the hub's own: seen and moved with its identity, never with a caller's. */
function asService<T>(runtime: SubgraphRuntime, work: (em: Em) => Promise<T>): Promise<T> {
  const request = { actor: serviceActor('imports'), asOf: null, language: 'zh' as const, purpose: null, traceId: 'imports', deadline: 0 }
  return emFor(runtime.orm, runtime.contextFor(request)).transactional((em) => work(em as Em))
}

/** The next job, now ours; one whose worker died is taken again. Two processes never take the same. */
export const takeJob = (runtime: SubgraphRuntime): Promise<TakenJob | null> =>
  asService(runtime, async (em) => {
    await em.execute(
      `update import_job set state = 'CANCELLED', ended_at = now(), version = version + 1 where cancelling and state in ('CHECKING', 'RUNNING') and ${DEAD}`,
    )
    await em.execute(
      `update import_job set state = 'CHECKED', version = version + 1 where state = 'CONFIRMED' and confirmed_at < now() - ${CONFIRMATION_HOLDS}`,
    )
    const [taken] = await em.execute<TakenJob[]>(
      `update import_job set state = case when state in ('UPLOADED', 'CHECKING') then 'CHECKING' else 'RUNNING' end, attempts = attempts + 1, beat_at = now(), version = version + 1
       where id = (select id from import_job where state in ('UPLOADED', 'CONFIRMED') or (state in ('CHECKING', 'RUNNING') and ${DEAD})
         order by requested_at limit 1 for update skip locked) returning ${COLUMNS}`,
    )
    return taken ?? null
  })

export const readJob = (runtime: SubgraphRuntime, id: string): Promise<TakenJob | null> =>
  asService(runtime, async (em) => (await em.execute<TakenJob[]>(`select ${COLUMNS} from import_job where id = ?`, [id]))[0] ?? null)

/** A sign of life with how far it is; answers whether somebody wants it to end. */
export const beat = (runtime: SubgraphRuntime, id: string, rowsTotal: number | null, rowsDone: number): Promise<boolean> =>
  asService(runtime, async (em) => {
    const [job] = await em.execute<{ cancelling: boolean }[]>(
      'update import_job set beat_at = now(), rows_total = coalesce(?::int, rows_total), rows_done = ? where id = ? returning cancelling',
      [rowsTotal, rowsDone, id],
    )
    return job?.cancelling ?? true
  })

export interface Ending {
  readonly state: ImportState
  readonly rowsTotal?: number
  readonly totals?: Summary
  readonly changes?: readonly Change[]
  readonly refusal?: Refusal
  readonly report?: StoredReport | null
}

/**
 * Ends what was taken and is still being done: a worker that was thought dead and is not may undo neither a confirmation nor another's ending.
 * A check that was cancelled in its last moment is cancelled, or the confirmation would be.
 */
export const endJob = (
  runtime: SubgraphRuntime,
  { id, state: taken }: Pick<TakenJob, 'id' | 'state'>,
  { state, rowsTotal, totals, changes, refusal, report }: Ending,
): Promise<unknown> =>
  asService(runtime, (em) =>
    em.execute(
      `update import_job set state = ended.state, rows_total = coalesce(?::int, rows_total), rows_done = coalesce(?::int, rows_done), totals = coalesce(?::jsonb, totals),
        changes = coalesce(?::jsonb, changes), refusal = ?::jsonb, report = ?::jsonb, attempts = 0, version = version + 1,
        ended_at = case when ended.state in ('DONE', 'FAILED', 'CANCELLED') then now() end
       from (select id, case when cancelling and ?::text = 'CHECKED' then 'CANCELLED' else ?::text end as state from import_job where id = ? for update) ended
       where import_job.id = ended.id and import_job.state = ?`,
      [
        rowsTotal ?? null,
        totals?.rows ?? null,
        totals ? JSON.stringify(totals) : null,
        changes ? JSON.stringify(changes) : null,
        refusal ? JSON.stringify(refusal) : null,
        report ? JSON.stringify(report) : null,
        state,
        state,
        id,
        taken,
      ],
    ),
  )

/** Whoever looks next may take it: its worker is known to be gone. */
export const releaseJob = (runtime: SubgraphRuntime, id: string): Promise<unknown> =>
  asService(runtime, (em) => em.execute('update import_job set beat_at = null where id = ?', [id]))
