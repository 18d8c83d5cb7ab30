import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { lockCredit } from '../../credit/lock-credit.js'
import { LoanPaymentEntity } from '../loan-payment.entity.js'
import { LOAN_PAYMENT_TABLE, type LoanPaymentRow } from '../loan-payment.reads.js'

interface Input extends ActionInput {
  readonly paymentId: string
  readonly reason: string
}

interface Locked {
  readonly unitId: string
  readonly scopeId: string
  readonly projectId: string
  readonly institutionId: string
  readonly creditId: string
  readonly payeeName: string
  readonly payeeUscc: string | null
  readonly purpose: string
  readonly mode: string
  readonly amountFen: string
  readonly reversed: boolean
}

type Known = Facts<Input, null, Locked>

export const LOAN_PAYMENT_REVERSED = defineRefusal({
  code: 'LOAN_PAYMENT_REVERSED',
  rule: 'L-22',
  clause: '吕梁 二(二) 第六句',
  zh: { title: '该笔支付已冲正，或本身是冲正', detail: '一笔支付只冲正一次。', remedy: '请查询已有记录。' },
  en: { title: 'Reversed already, or itself a reversal', detail: 'A payment is reversed once.', remedy: 'Read what is recorded.' },
})

async function lock(em: Em, { paymentId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [seen] = await em.execute<{ creditId: string }[]>('select credit_id as "creditId" from loan_payment where id = ?', [paymentId])
  if (!seen || !(await lockCredit(em, seen.creditId))) return refused(refuse(NOT_FOUND, {}, 'paymentId'))
  const [found] = await em.execute<Locked[]>(
    `select unit_id as "unitId", scope_id as "scopeId", project_id as "projectId", institution_id as "institutionId", credit_id as "creditId",
       payee_name as "payeeName", payee_uscc as "payeeUscc", purpose, mode, amount_fen::text as "amountFen",
       reverses_id is not null or exists (select 1 from loan_payment later where later.reverses_id = loan_payment.id) as reversed
     from loan_payment where id = ?`,
    [paymentId],
  )
  return found ?? refused(refuse(NOT_FOUND, {}, 'paymentId'))
}

const once = ({ locked }: Known) => (locked.reversed ? refuse(LOAN_PAYMENT_REVERSED, {}, 'paymentId') : null)

async function record(em: Em, { input, locked: { reversed: _, amountFen, ...paid }, actor, today }: Known) {
  const id = crypto.randomUUID()
  const content = { ...paid, subjectId: paid.scopeId, amountFen: BigInt(amountFen), occurredOn: today, reversesId: input.paymentId, reason: input.reason }
  const reversal = em.create(LoanPaymentEntity, { id, ...content, version: 1, ...reportedBy(actor) })
  const answer = await readBack<LoanPaymentRow>(em.persist(reversal), LOAN_PAYMENT_TABLE, id)
  const { unitId, projectId, scopeId, creditId } = paid
  const event = { topic: 'loan_payment', key: id, version: 1, reference: false, unitId, body: { projectId, scopeId, creditId, reverses: input.paymentId } }
  return { answer, unitId, subjects: [projectId, scopeId, creditId, input.paymentId, id], events: [event] }
}

/** Money is never edited: what was recorded in error is reversed once, with its reason. */
export const reverseLoanPayment = action({ name: 'reverseLoanPayment', ask: asksNobody, lock, rules: [once], record })
