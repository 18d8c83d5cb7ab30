import { type Refusal, refuse } from '../../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../../platform/action/refusals.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { mayDecidePublicity, type PublicityState } from '../../../../../policy/lvliang-2024-12/3-3-publicity/publicity.js'
import { PublicityItemEntity } from '../publicity.entity.js'
import { PUBLICITY_TABLE, type PublicityRow } from '../publicity.reads.js'

interface Input extends ActionInput {
  readonly id: string
  readonly approved: boolean
}

interface Locked {
  readonly unitId: string
  readonly state: PublicityState
  readonly author: string
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id }: Input): Promise<Locked | { readonly refused: Refusal }> {
  const [row] = await em.execute<Locked[]>('select unit_id as "unitId", state, reporter as author from publicity_item where id = ? for update', [id])
  return row ?? refused(refuse(NOT_FOUND, {}, 'id'))
}

const byAnotherOnce = ({ locked, actor }: Known) => mayDecidePublicity(locked, actor.person)

async function record(em: Em, { input, locked, actor, today }: Known) {
  const state = input.approved ? 'APPROVED' : 'REJECTED'
  em.assign(await em.findOneOrFail(PublicityItemEntity, input.id), { state, decidedBy: actor.person, decidedPost: actor.post, decidedOn: today })
  const answer = await readBack<PublicityRow>(em, PUBLICITY_TABLE, input.id)
  return { answer, unitId: locked.unitId, subjects: [input.id], events: [] }
}

/** 吕梁 三(三) (L-53): nothing is public before a second person approved it. */
export const decidePublicityItem = action({ name: 'decidePublicityItem', ask: asksNobody, lock, rules: [byAnotherOnce], record })
