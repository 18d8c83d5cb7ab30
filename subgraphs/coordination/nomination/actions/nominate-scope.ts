import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, type Ask, action, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { mechanismRegistered } from '../../../../policy/lvliang-2024-12/1-mechanisms/registered.js'
import type { Assessment } from '../../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import { conditionsMet } from '../../../../policy/lvliang-2024-12/2-3-list/conditions-met.js'
import { countyProposes } from '../../../../policy/lvliang-2024-12/2-3-list/county-proposes.js'
import { assessScopes } from '../../assessment/assess-scopes.js'
import { freezeAssessment } from '../../assessment/frozen.js'
import { findScope, type KnownScope } from '../../find-scope.js'
import { hasMechanism } from '../../mechanism/find-mechanism.js'
import { REQUESTED_NOT_POSITIVE } from '../../push/push-refusals.js'
import { NominationEntity } from '../nomination.entity.js'
import { NOMINATION_TABLE, type NominationRow } from '../nomination.reads.js'
import { BATCH_OF_ANOTHER_UNIT, ON_LIST_ALREADY } from '../nomination-refusals.js'

interface Input extends ActionInput {
  readonly scopeId: string
  readonly batchId: string
  readonly requestedAmount?: bigint | null
}

interface Locked {
  readonly scope: KnownScope
  readonly batchUnit: string
  readonly registered: boolean
  /** The scope's newest nomination. */
  readonly earlier: { readonly id: string; readonly state: string } | null
}

type Known = Facts<Input, Assessment | null, Locked>

const ask = async (asking: Ask, { scopeId }: Input): Promise<Assessment | null> => (await assessScopes(asking, [scopeId])).get(scopeId) ?? null

async function lock(em: Em, { scopeId, batchId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const scope = await findScope(em, scopeId)
  if (!scope) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  const [batch] = await em.execute<{ unitId: string }[]>('select unit_id as "unitId" from whitelist_batch where id = ?', [batchId])
  if (!batch) return refused(refuse(NOT_FOUND, {}, 'batchId'))
  // There is no row yet to lock: two clerks who nominate the same scope meet here.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`nomination ${scope.id}`])
  const [earlier] = await em.execute<{ id: string; state: string }[]>(
    'select id, state from nomination where scope_id = ? order by removed_on is null desc, removed_on desc, recorded_at desc limit 1',
    [scope.id],
  )
  return { scope, batchUnit: batch.unitId, registered: await hasMechanism(em, scope.unitId), earlier: earlier ?? null }
}

const ownCounty = ({ locked, actor }: Known) => countyProposes(actor, locked.scope.unitId, 'scopeId')
const isRegistered = ({ locked }: Known) => mechanismRegistered(locked.registered, 'scopeId')
const ownBatch = ({ locked }: Known) => (locked.batchUnit === locked.scope.unitId ? null : refuse(BATCH_OF_ANOTHER_UNIT, {}, 'batchId'))
const asksForSomething = ({ input }: Known) => ((input.requestedAmount ?? 1n) > 0n ? null : refuse(REQUESTED_NOT_POSITIVE, {}, 'requestedAmount'))
const notOnList = ({ locked: { earlier } }: Known) =>
  earlier && earlier.state !== 'REMOVED' ? refuse(ON_LIST_ALREADY, { state: earlier.state }, 'scopeId') : null
const allMet = ({ asked }: Known) => conditionsMet(asked, 'scopeId')

async function record(em: Em, { input, asked, locked: { scope, earlier }, actor, today }: Known) {
  if (!asked) throw new Error('a scope without a verdict passed the rules')
  const { json, sha256 } = freezeAssessment(asked)
  const nomination = em.create(NominationEntity, {
    ...{ id: crypto.randomUUID(), unitId: scope.unitId, subjectId: scope.id, scopeId: scope.id, projectId: scope.projectId, batchId: input.batchId },
    ...{ state: 'MATURE', proposedOn: today, requestedFen: input.requestedAmount ?? null, successorOf: earlier?.id ?? null },
    ...{ assessmentJson: json, assessmentSha256: sha256, version: 1 },
    ...reportedBy(actor),
  })
  const answer = await readBack<NominationRow>(em.persist(nomination), NOMINATION_TABLE, nomination.id)
  const body = { projectId: scope.projectId, scopeId: scope.id }
  const event = { topic: 'nominated', key: nomination.id, version: 1, reference: false, unitId: scope.unitId, body }
  return { answer, unitId: scope.unitId, subjects: [scope.projectId, scope.id, nomination.id], events: [event], evidence: { assessment: sha256 } }
}

/** 吕梁 二(三), 三(一) (L-23, L-24, L-45): the county puts on its list what meets all five conditions; the verdict is kept with its evidence. */
export const nominateScope = action({
  name: 'nominateScope',
  ask,
  lock,
  rules: [ownCounty, isRegistered, ownBatch, asksForSomething, notOnList, allMet],
  record,
})
