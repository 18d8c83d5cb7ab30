import { type Refusal, refuse } from '../../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../../platform/action/refusals.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { NOTICE_ANSWERED } from '../../../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { filled } from '../../filled.js'
import { LaggardNoticeEntity } from '../laggard.entity.js'
import { NOTICE_TABLE, type NoticeRow } from '../laggard.reads.js'

interface Input extends ActionInput {
  readonly id: string
  readonly response: string
}

interface Locked {
  readonly unitId: string
  readonly response: string | null
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id }: Input): Promise<Locked | { readonly refused: Refusal }> {
  const [row] = await em.execute<Locked[]>(`select unit_id as "unitId", response from laggard_notice where id = ? for update`, [id])
  return row ?? refused(refuse(NOT_FOUND, {}, 'id'))
}

const notAnswered = ({ locked }: Known) => (locked.response === null ? null : refuse(NOTICE_ANSWERED, {}, 'id'))

async function record(em: Em, { input, locked, today }: Known) {
  em.assign(await em.findOneOrFail(LaggardNoticeEntity, input.id), { response: input.response, respondedOn: today })
  const answer = await readBack<NoticeRow>(em, NOTICE_TABLE, input.id)
  return { answer, unitId: locked.unitId, subjects: [input.id], events: [] }
}

/** What the reminded unit or department answered, once. */
export const recordLaggardResponse = action({ name: 'recordLaggardResponse', ask: asksNobody, lock, rules: [filled('response'), notAnswered], record })
