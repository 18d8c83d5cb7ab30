import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findScope, type KnownScope } from '../../find-scope.js'
import { EngagementEntity } from '../engagement.entity.js'
import { ENGAGEMENT_TABLE, type EngagementRow } from '../engagement.reads.js'
import { ENGAGEMENT_KNOWN } from '../engagement-refusals.js'

interface Input extends ActionInput {
  readonly pushId: string
}

interface Locked {
  readonly scope: KnownScope
  readonly institutionId: string
  readonly known: boolean
  /** This bank's last word on the scope before it was pushed again. */
  readonly succeedsId: string | null
}

type Known = Facts<Input, null, Locked>

/** Another bank's push, a revoked one and none at all look the same. */
async function lock(em: Em, { pushId }: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const [push] = await em.execute<{ scopeId: string; institutionId: string }[]>(
    `select scope_id as "scopeId", institution_id as "institutionId" from ref_push where id = ? and institution_id = ? and revoked_at is null`,
    [pushId, actor.institution],
  )
  const scope = push ? await findScope(em, push.scopeId) : null
  if (!push || !scope) return refused(refuse(NOT_FOUND, {}, 'pushId'))
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`engagement ${pushId}`])
  const known = await em.execute<{ id: string }[]>('select id from engagement where push_id = ?', [pushId])
  const [before] = await em.execute<{ id: string }[]>(
    `select id from engagement where scope_id = ? and institution_id = ? and state in ('RECEIVED', 'ASSESSING', 'REJECTED', 'DEFERRED')
       and not exists (select 1 from engagement later where later.succeeds_id = engagement.id) order by received_on desc, recorded_at desc limit 1`,
    [push.scopeId, push.institutionId],
  )
  return { scope, institutionId: push.institutionId, known: known.length > 0, succeedsId: before?.id ?? null }
}

const notKnown = ({ locked }: Known) => (locked.known ? refuse(ENGAGEMENT_KNOWN, {}, 'pushId') : null)

async function record(em: Em, { input, locked: { scope, institutionId, succeedsId }, actor, today }: Known) {
  const engagement = em.create(EngagementEntity, {
    id: crypto.randomUUID(),
    unitId: scope.unitId,
    subjectId: scope.id,
    pushId: input.pushId,
    scopeId: scope.id,
    projectId: scope.projectId,
    institutionId,
    state: 'RECEIVED',
    receivedOn: today,
    succeedsId,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<EngagementRow>(em.persist(engagement), ENGAGEMENT_TABLE, engagement.id)
  const body = { projectId: scope.projectId, scopeId: scope.id, institutionId, state: 'RECEIVED' }
  const event = { topic: 'engagement', key: engagement.id, version: 1, reference: false, unitId: scope.unitId, body }
  return { answer, unitId: scope.unitId, subjects: [scope.projectId, scope.id, engagement.id], events: [event] }
}

/** 吕梁 二(二) (L-17): the bank that it was pushed to takes it up, and nobody for it. */
export const acceptPush = action({ name: 'acceptPush', ask: asksNobody, lock, rules: [notKnown], record })
