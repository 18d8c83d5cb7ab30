import { serviceActor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import { withRetries } from '../../action/retry.js'
import { appendAudit, batchDigest } from '../../audit/append.js'
import { type Em, emFor } from '../../database/orm.js'
import type { SubgraphName } from '../../database/roles.js'
import type { SubgraphRuntime } from '../../graph/runtime.js'
import { appendOutbox } from '../../outbox/append.js'
import type { RecordTables } from '../find-record.js'
import { takeProjects } from './take-projects.js'
import { type Changed, type Due, takeRecords } from './take-records.js'

const BATCH = 200

const asService = (name: SubgraphName): RequestContext => ({
  actor: serviceActor(`${name} matcher`),
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: crypto.randomUUID(),
  deadline: Date.now() + 30_000,
})

/** All look up by key, so an index is always right: after an import the tables’ statistics are not, until they are analyzed. */
const TAKE_TURN = `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine, set_config('enable_seqscan', 'off', true)`

/** Projects first: records that came with them find them then. */
const DUE = `(select id, kind, turn::text from match_due where kind = 'PROJECT' order by turn limit ${BATCH})
  union all (select id, kind, turn::text from match_due where kind <> 'PROJECT' order by turn limit ${BATCH})`

/** Nobody's action, so the hub's own name stands in audit and outbox. */
async function tell(em: Em, name: SubgraphName, { actor, traceId }: RequestContext, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return
  const event = ({ id, version, unitId, ...body }: Changed) => ({ topic: 'link', key: id, version, reference: false, unitId, body }) as const
  await appendOutbox(em, name, traceId, changed.map(event))
  await appendAudit(em, name, { unitId: null, traceId, actor, action: 'matchRecords', outcome: 'DONE', subjects: [], body: { ...batchDigest(changed) } })
}

/** Looks at what has changed, at most a batch; answers how much that was. Two processes take turns; running it again changes nothing. */
export const matchBatch = (runtime: SubgraphRuntime, tables: RecordTables): Promise<number> => {
  const request = asService(runtime.name)
  return withRetries(() =>
    emFor(runtime.orm, runtime.contextFor(request)).transactional(async (tx) => {
      const em = tx as Em
      const [turn] = await em.execute<{ mine: boolean }[]>(TAKE_TURN, [`${runtime.name}.match`])
      if (!turn?.mine) return 0
      const due = await em.execute<Due[]>(DUE)
      if (due.length === 0) return 0
      const [projects, records] = [due.filter(({ kind }) => kind === 'PROJECT'), due.filter(({ kind }) => kind !== 'PROJECT')]
      const concerned = await takeProjects(
        em,
        projects.map(({ id }) => id),
      )
      // Those that are looked at now need not be looked at again; while projects are waiting, records wait for them.
      const now = projects.length < BATCH ? records : []
      const changed = await takeRecords(em, tables, now)
      const seen = new Set(now.map(({ id }) => id))
      const again = concerned.filter((id) => !seen.has(id))
      await em.execute(`select match_done(?::jsonb, string_to_array(?, ',')::uuid[])`, [JSON.stringify([...projects, ...now]), again.join(',')])
      await tell(em, runtime.name, request, changed)
      return due.length
    }),
  )
}
