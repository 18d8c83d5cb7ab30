import type { LocalDate } from '../../../../kernel/dates.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { type LeadBank, leadBankOnly } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/lead-bank-notice.js'
import { findScope, type KnownScope } from '../../find-scope.js'
import { NoticeEntity } from '../notice.entity.js'
import { NOTICE_TABLE, type NoticeRow } from '../notice.reads.js'

interface Input extends ActionInput {
  readonly scopeId: string
  readonly kind: string
  readonly title: string
  readonly body: string
}

interface Locked {
  readonly scope: KnownScope
  readonly appointments: readonly LeadBank[]
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { scopeId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const scope = await findScope(em, scopeId)
  if (!scope) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  const appointments = await em.execute<LeadBank[]>(
    `select bank_id as "bankId", starts_on::text as "startsOn", ends_on::text as "endsOn" from lead_bank_appointment
     where status = 'IN_FORCE' and subject_id in (?, ?)`,
    [scope.id, scope.projectId],
  )
  return { scope, appointments }
}

const leads = ({ locked, actor, today }: Known) => leadBankOnly(actor.institution, locked.appointments, today as LocalDate)

async function record(em: Em, { input, locked: { scope }, actor, today }: Known) {
  const [id, sender] = [crypto.randomUUID(), actor.institution ?? '']
  const { id: scopeId, projectId, unitId } = scope
  const { kind, title, body } = input
  const ofBank = { unitId, subjectId: scopeId, scopeId, projectId, institutionId: sender }
  const notice = em.create(NoticeEntity, { id, ...ofBank, kind, title, body, sentOn: today, version: 1, ...reportedBy(actor) })
  const answer = await readBack<NoticeRow>(em.persist(notice), NOTICE_TABLE, id)
  const lenders = await em.execute<{ id: string }[]>('select lenders_beside as id from lenders_beside(?, ?)', [scopeId, sender])
  const events = lenders.map((lender) => ({
    ...{ topic: 'noticeOfLeadBank', key: id, version: 1, reference: false, unitId },
    body: { projectId, scopeId, institutionId: lender.id },
  }))
  return { answer, unitId, subjects: [projectId, scopeId, id], events }
}

/** 主办银行制 (L-22): project money sits with the lead bank, which tells the other lenders of the scope; nobody else may. */
export const sendLeadBankNotice = action({ name: 'sendLeadBankNotice', ask: asksNobody, lock, rules: [leads], record })
