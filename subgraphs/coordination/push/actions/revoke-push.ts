import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { PushEntity } from '../push.entity.js'
import { PUSH_TABLE, type PushRow } from '../push.reads.js'
import { pushEvent, pushRevoked } from '../push-event.js'
import { PUSH_BY_COUNTY_ONLY, PUSH_REVOKED } from '../push-refusals.js'

interface Input extends ActionInput {
  readonly id: string
  readonly reason: string
  readonly expectedVersion: number
}

interface Locked {
  readonly unitId: string
  readonly state: string
  readonly version: number
  /** The database's clock: when the bank went blind is recorded time, nobody's word. */
  readonly now: Date
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [push] = await em.execute<(Omit<Locked, 'now'> & { now: string })[]>(
    `select unit_id as "unitId", state, version, to_json(now()) #>> '{}' as now from project_push where id = ? for update`,
    [id],
  )
  return push ? { ...push, now: new Date(push.now) } : refused(refuse(NOT_FOUND, {}, 'id'))
}

const ownCounty = ({ locked, actor }: Known) => (actor.unit === locked.unitId ? null : refuse(PUSH_BY_COUNTY_ONLY, {}, 'id'))
const notRevoked = ({ locked }: Known) => (locked.state === 'REVOKED' ? refuse(PUSH_REVOKED, {}, 'id') : null)
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

async function record(em: Em, { input, locked }: Known) {
  const push = await em.findOneOrFail(PushEntity, input.id)
  em.assign(push, { state: 'REVOKED', revokedAt: locked.now, revokedReason: input.reason })
  const answer = await readBack<PushRow>(em, PUSH_TABLE, push.id)
  return {
    answer,
    unitId: push.unitId,
    subjects: [push.projectId, push.scopeId, push.id, push.institutionId],
    events: [pushEvent(push, answer.grantedAt), pushRevoked(push)],
  }
}

/** The grant ends with the commit and is blind everywhere within a second; what was pushed stays on record with its reason. */
export const revokePush = action({
  name: 'revokePush',
  ask: asksNobody,
  lock,
  rules: [ownCounty, notRevoked, versionIsKnown],
  record,
})
