import { companyNameForm } from '../../../../kernel/identifiers/company-name.js'
import { normaliseCode } from '../../../../kernel/identifiers/normalise.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import {
  type LoanMoney,
  type LoanPurpose,
  type PaymentMode,
  payeeAlarm,
  purposeAllowed,
  type Related,
  withinDisbursed,
} from '../../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'
import { DISBURSED_OUT_OF_TIME } from '../../credit/credit-refusals.js'
import { positive } from '../../credit/credit-rules.js'
import { type LockedCredit, lockCredit } from '../../credit/lock-credit.js'
import { loanMoneyOf } from '../loan-money.js'
import { LoanPaymentEntity } from '../loan-payment.entity.js'
import { LOAN_PAYMENT_TABLE, type LoanPaymentRow } from '../loan-payment.reads.js'
import { relatedParties } from '../related-parties.js'

interface Input extends ActionInput {
  readonly creditId: string
  readonly payeeName: string
  readonly payeeUscc?: string | null
  readonly purpose: LoanPurpose
  readonly mode: PaymentMode
  readonly amount: bigint
  readonly occurredOn: string
}

interface Locked {
  readonly credit: LockedCredit
  readonly money: LoanMoney
}

type Known = Facts<Input, Related, Locked>

async function lock(em: Em, { creditId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const credit = await lockCredit(em, creditId)
  return credit ? { credit, money: await loanMoneyOf(em, credit) } : refused(refuse(NOT_FOUND, {}, 'creditId'))
}

const something = ({ input }: Known) => positive(input.amount, 'amount')
const allowed = ({ input }: Known) => purposeAllowed(input.purpose, input.amount)
const covered = ({ input, locked }: Known) => withinDisbursed(locked.money, input.amount)
/** A loan is paid out of the account after it was approved; unlike a drawing, also after the credit has expired. */
const inTime = ({ input: { occurredOn }, locked: { credit }, today }: Known) =>
  occurredOn >= credit.approvedOn && occurredOn <= today ? null : refuse(DISBURSED_OUT_OF_TIME, { occurred: occurredOn, from: credit.approvedOn }, 'occurredOn')

async function record(em: Em, { input, asked, locked: { credit }, actor }: Known) {
  const { unitId, scopeId, projectId, institutionId } = credit.engagement
  const id = crypto.randomUUID()
  const payeeUscc = input.payeeUscc ? normaliseCode(input.payeeUscc) : null
  const { purpose, mode, occurredOn } = input
  const payment = em.create(LoanPaymentEntity, {
    ...{ id, unitId, subjectId: scopeId, creditId: credit.id, scopeId, projectId, institutionId },
    ...{ payeeName: input.payeeName.trim(), payeeUscc, purpose, mode, amountFen: input.amount, occurredOn },
    alarm: payeeAlarm({ name: companyNameForm(input.payeeName), uscc: payeeUscc }, asked),
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<LoanPaymentRow>(em.persist(payment), LOAN_PAYMENT_TABLE, id)
  const event = { topic: 'loan_payment', key: id, version: 1, reference: false, unitId, body: { projectId, scopeId, institutionId, creditId: credit.id } }
  return { answer, unitId, subjects: [projectId, scopeId, credit.id, id], events: [event] }
}

/** 吕梁 二(二) (L-22): what leaves the closed account, to whom and for what; land and other investment are refused, a suspicious payee is alarmed. */
export const recordLoanPayment = action({ name: 'recordLoanPayment', ask: relatedParties, lock, rules: [something, allowed, inTime, covered], record })
