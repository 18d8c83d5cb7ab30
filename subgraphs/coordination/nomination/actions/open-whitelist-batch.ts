import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { mechanismRegistered } from '../../../../policy/lvliang-2024-12/1-mechanisms/registered.js'
import { countyProposes } from '../../../../policy/lvliang-2024-12/2-3-list/county-proposes.js'
import { findUnit } from '../../unit/find-unit.js'
import { WhitelistBatchEntity } from '../batch.entity.js'
import { BATCH_TABLE, type BatchRow } from '../nomination.reads.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly name: string
}

interface Locked {
  readonly registered: boolean
  readonly next: number
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { unitId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  if (!(await findUnit(em, unitId))) return refused(refuse(NOT_FOUND, {}, 'unitId'))
  // The mechanism's row is the lock: batches are numbered one after the other.
  const registered = (await em.execute('select 1 from mechanism where unit_id = ? for update', [unitId])).length > 0
  const [last] = await em.execute<{ number: number | null }[]>('select max(number) as number from whitelist_batch where unit_id = ?', [unitId])
  return { registered, next: (last?.number ?? 0) + 1 }
}

const ownCounty = ({ input, actor }: Known) => countyProposes(actor, input.unitId, 'unitId')
const isRegistered = ({ locked }: Known) => mechanismRegistered(locked.registered, 'unitId')

async function record(em: Em, { input, locked, actor, today }: Known) {
  const batch = em.create(WhitelistBatchEntity, {
    ...{ id: crypto.randomUUID(), unitId: input.unitId, number: locked.next, name: input.name, openedOn: today, version: 1 },
    ...reportedBy(actor),
  })
  const answer = await readBack<BatchRow>(em.persist(batch), BATCH_TABLE, batch.id)
  return { answer, unitId: input.unitId, subjects: [batch.id], events: [] }
}

/** 吕梁 三(一) (L-45): the county opens its next batch. */
export const openWhitelistBatch = action({ name: 'openWhitelistBatch', ask: asksNobody, lock, rules: [ownCounty, isRegistered], record })
