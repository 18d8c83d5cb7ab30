import type { Actor } from '../../../../kernel/actor.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { mechanismRegistered } from '../../../../policy/lvliang-2024-12/1-mechanisms/registered.js'
import { conditionsMet } from '../../../../policy/lvliang-2024-12/2-3-list/conditions-met.js'
import { onTheList } from '../../../../policy/lvliang-2024-12/2-3-list/nominated.js'
import { type NominationState, stateAfterPush } from '../../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'
import { freezeAssessment } from '../../assessment/frozen.js'
import { PushViewEntity } from '../../assessment/push-view.entity.js'
import { findScope, type KnownScope } from '../../find-scope.js'
import { hasMechanism } from '../../mechanism/find-mechanism.js'
import { NominationEntity } from '../../nomination/nomination.entity.js'
import { askBeforePush, type SeenBeforePush } from '../ask-before-push.js'
import { PushEntity } from '../push.entity.js'
import { PUSH_TABLE, type PushRow } from '../push.reads.js'
import { pushEvent } from '../push-event.js'
import { PUSH_ACTIVE, PUSH_BY_COUNTY_ONLY, PUSH_TO_BRANCH_ONLY, REQUESTED_NOT_POSITIVE } from '../push-refusals.js'

interface Input extends ActionInput {
  readonly scopeId: string
  readonly institutionId: string
  readonly requestedAmount?: bigint | null
}

interface Earlier {
  readonly id: string
  readonly state: string
}

interface Locked {
  readonly scope: KnownScope
  readonly branch: { readonly id: string; readonly parentId: string | null }
  /** Pushes of this scope to this branch, the newest first. */
  readonly earlier: readonly Earlier[]
  /** What stands on the county's list for this scope. */
  readonly nomination: { readonly id: string; readonly state: NominationState; readonly judged: boolean } | null
  readonly registered: boolean
}

type Known = Facts<Input, SeenBeforePush, Locked>

async function lock(em: Em, { scopeId, institutionId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const scope = await findScope(em, scopeId)
  if (!scope) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  const [branch] = await em.execute<Locked['branch'][]>(`select id, parent_id as "parentId" from ref_institution where id = ?`, [institutionId])
  if (!branch) return refused(refuse(NOT_FOUND, {}, 'institutionId'))
  // There is no row yet to lock: two clerks who push the same scope to the same branch meet here.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`project_push ${scope.id} ${branch.id}`])
  const earlier = await em.execute<Earlier[]>('select id, state from project_push where scope_id = ? and institution_id = ? order by granted_at desc, id', [
    scope.id,
    branch.id,
  ])
  const [nomination] = await em.execute<NonNullable<Locked['nomination']>[]>(
    `select id, state, assessment_json is not null as judged from nomination where scope_id = ? and state <> 'REMOVED' for update`,
    [scope.id],
  )
  return { scope, branch, earlier, nomination: nomination ?? null, registered: await hasMechanism(em, scope.unitId) }
}

const ownCounty = ({ locked, actor }: Known) =>
  actor.kind === 'OFFICE' && actor.unit === locked.scope.unitId ? null : refuse(PUSH_BY_COUNTY_ONLY, {}, 'scopeId')

const toBranch = ({ locked }: Known) => (locked.branch.parentId === null ? refuse(PUSH_TO_BRANCH_ONLY, {}, 'institutionId') : null)

const notActive = ({ locked }: Known) => (locked.earlier.some(({ state }) => state !== 'REVOKED') ? refuse(PUSH_ACTIVE, {}, 'institutionId') : null)

const asksForSomething = ({ input }: Known) => ((input.requestedAmount ?? 1n) > 0n ? null : refuse(REQUESTED_NOT_POSITIVE, {}, 'requestedAmount'))

const isRegistered = ({ locked }: Known) => mechanismRegistered(locked.registered, 'scopeId')

const isListed = ({ locked: { nomination } }: Known) => onTheList(nomination?.state ?? null)

/** The conditions hold on the day of the push too; what was on the list before the hub judged it was judged by people. */
const stillMet = ({ asked, locked: { nomination } }: Known) => (nomination?.judged ? conditionsMet(asked.assessment, 'scopeId') : null)

/** 推送一批 (L-45): what is on the list becomes pushed with its first push. */
async function markPushed(em: Em, { locked: { nomination }, today }: Known): Promise<void> {
  if (!nomination) return
  const listed = await em.findOneOrFail(NominationEntity, nomination.id)
  em.assign(listed, { state: stateAfterPush(nomination.state), pushedOn: listed.pushedOn ?? today })
}

const about = (scope: KnownScope, actor: Actor) => ({
  id: crypto.randomUUID(),
  unitId: scope.unitId,
  subjectId: scope.id,
  version: 1,
  ...reportedBy(actor),
})

/** The push and what it shows are one transaction: there is no push of which nobody can say what the bank saw. */
async function record(em: Em, known: Known) {
  const { input, asked, locked, actor, today } = known
  const { view, assessment } = asked
  if (!view) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  const verdict = assessment && freezeAssessment(assessment)
  const { scope, branch, earlier, nomination } = locked
  await markPushed(em, known)
  const push = em.create(PushEntity, {
    ...about(scope, actor),
    scopeId: scope.id,
    projectId: scope.projectId,
    institutionId: branch.id,
    state: 'GRANTING',
    pushedOn: today,
    requestedFen: input.requestedAmount ?? null,
    successorOf: earlier[0]?.id ?? null,
    nominationId: nomination?.id ?? null,
    assessmentJson: verdict?.json ?? null,
    assessmentSha256: verdict?.sha256 ?? null,
  })
  const answer = await readBack<PushRow>(em.persist(push), PUSH_TABLE, push.id)
  em.persist(em.create(PushViewEntity, { ...about(scope, actor), pushId: push.id, content: view.json, sha256: view.sha256 }))
  return { answer, unitId: scope.unitId, subjects: [scope.projectId, scope.id, push.id, branch.id], events: [pushEvent(push, answer.grantedAt)] }
}

/** 吕梁 一, 二(三) (L-09, L-23, L-24): the county's mechanism pushes to a local branch what stands on its list, with the verdict of the day. It is a recommendation: the bank decides (L-17). */
export const pushScope = action({
  name: 'pushScope',
  ask: (ask, { scopeId }) => askBeforePush(ask, scopeId),
  lock,
  rules: [ownCounty, toBranch, isRegistered, isListed, notActive, asksForSomething, stillMet],
  record,
})
