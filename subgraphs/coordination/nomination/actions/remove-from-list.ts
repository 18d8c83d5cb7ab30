import { type ActionInput, action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import type { OutboxEvent } from '../../../../platform/outbox/append.js'
import { countyProposes } from '../../../../policy/lvliang-2024-12/2-3-list/county-proposes.js'
import { removalReasoned } from '../../../../policy/lvliang-2024-12/2-3-list/removal.js'
import { batchStep } from '../../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'
import { PushEntity } from '../../push/push.entity.js'
import { pushEvent, pushRevoked } from '../../push/push-event.js'
import { type LockedNomination, lockNomination } from '../lock-nomination.js'
import { NominationEntity } from '../nomination.entity.js'
import { NOMINATION_TABLE, type NominationRow } from '../nomination.reads.js'

interface Input extends ActionInput {
  readonly id: string
  readonly kind: string
  readonly reason: string
  readonly expectedVersion: number
}

interface Standing {
  readonly id: string
  readonly granted: string
  readonly now: string
}

interface Locked extends LockedNomination {
  readonly pushes: readonly Standing[]
}

type Known = Facts<Input, null, Locked>

/** The nomination first, then its scope's pushes in their order: as every action that takes both. */
async function lock(em: Em, input: Input) {
  const nomination = await lockNomination(em, input)
  if (isRefused(nomination)) return nomination
  const pushes = await em.execute<Standing[]>(
    `select id, to_json(granted_at) #>> '{}' as granted, to_json(now()) #>> '{}' as now from project_push where scope_id = ? and state <> 'REVOKED' order by id for update`,
    [nomination.scopeId],
  )
  return { ...nomination, pushes }
}

const ownCounty = ({ locked, actor }: Known) => countyProposes(actor, locked.unitId, 'id')
const mayLeave = ({ locked }: Known) => batchStep(locked.state, 'REMOVED', 'id')
const saysWhy = ({ input }: Known) => removalReasoned(input.reason)
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

/** The grants end with the removal: every bank to which it was pushed is blind within a second; what it did stays its own. */
async function revokeAll(em: Em, { input, locked }: Known): Promise<OutboxEvent[]> {
  const events: OutboxEvent[] = []
  for (const { id, granted, now } of locked.pushes) {
    const push = em.assign(await em.findOneOrFail(PushEntity, id), { state: 'REVOKED', revokedAt: new Date(now), revokedReason: input.reason })
    await em.flush()
    events.push(pushEvent(push, granted), pushRevoked(push))
  }
  return events
}

async function record(em: Em, known: Known) {
  const { input, today } = known
  const events = await revokeAll(em, known)
  const nomination = await em.findOneOrFail(NominationEntity, input.id)
  em.assign(nomination, { state: 'REMOVED', removedOn: today, removalKind: input.kind, removalReason: input.reason })
  const answer = await readBack<NominationRow>(em, NOMINATION_TABLE, nomination.id)
  const { id, unitId, projectId, scopeId, version } = nomination
  events.push({ topic: 'removedFromList', key: id, version, reference: false, unitId, body: { projectId, scopeId } })
  return { answer, unitId, subjects: [projectId, scopeId, id, ...known.locked.pushes.map((push) => push.id)], events }
}

/** Q8: taken off the list with a kind and a reason, and from every bank's sight with it. */
export const removeFromList = action({ name: 'removeFromList', ask: asksNobody, lock, rules: [ownCounty, mayLeave, saysWhy, versionIsKnown], record })
