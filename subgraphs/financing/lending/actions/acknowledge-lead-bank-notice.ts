import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { ReceiptEntity } from '../notice.entity.js'
import { NOTICE_TABLE, type NoticeRow } from '../notice.reads.js'

interface Input extends ActionInput {
  readonly noticeId: string
}

interface Locked {
  readonly notice: NoticeRow
  readonly known: boolean
}

type Known = Facts<Input, null, Locked>

export const NOTICE_ACKNOWLEDGED = defineRefusal({
  code: 'NOTICE_ACKNOWLEDGED',
  rule: 'L-22',
  clause: '吕梁 二(二) 第六句',
  zh: { title: '无须签收', detail: '本机构已签收该通知，或该通知由本机构发出。', remedy: '请查询已有记录。' },
  en: { title: 'Nothing to acknowledge', detail: 'Your institution has received this notice, or sent it.', remedy: 'Read what is recorded.' },
})

async function lock(em: Em, { noticeId }: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const [notice] = await em.execute<NoticeRow[]>(`select ${NOTICE_TABLE.columns} from lead_bank_notice where id = ?`, [noticeId])
  if (!notice) return refused(refuse(NOT_FOUND, {}, 'noticeId'))
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`notice ${noticeId} ${actor.institution}`])
  const known = await em.execute<{ id: string }[]>('select id from lead_bank_notice_receipt where notice_id = ? and institution_id = ?', [
    noticeId,
    actor.institution,
  ])
  return { notice, known: known.length > 0 || notice.institutionId === actor.institution }
}

const once = ({ locked }: Known) => (locked.known ? refuse(NOTICE_ACKNOWLEDGED, {}, 'noticeId') : null)

async function record(em: Em, { locked: { notice }, actor, today }: Known) {
  const { id: noticeId, unitId, scopeId, projectId } = notice
  const ofBank = { unitId, subjectId: scopeId, scopeId, projectId, institutionId: actor.institution ?? '' }
  em.persist(em.create(ReceiptEntity, { id: crypto.randomUUID(), ...ofBank, noticeId, receivedOn: today, version: 1, ...reportedBy(actor) }))
  const answer = await readBack<NoticeRow>(em, NOTICE_TABLE, noticeId)
  return { answer, unitId, subjects: [projectId, scopeId, noticeId], events: [] }
}

/** Received, by the bank that it went to. */
export const acknowledgeLeadBankNotice = action({ name: 'acknowledgeLeadBankNotice', ask: asksNobody, lock, rules: [once], record })
