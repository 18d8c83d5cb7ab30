import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { reverse } from '../../../../platform/ledger/reverse.js'
import type { LoanMoney } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'
import { withinDisbursed } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'
import { loanMoneyOf } from '../../lending/loan-money.js'
import { DisbursementEntity } from '../disbursement.entity.js'
import { DISBURSEMENT_TABLE, type DisbursementRow } from '../disbursement.reads.js'
import { type LockedCredit, lockCredit, lockMoney } from '../lock-credit.js'

interface Input extends ActionInput {
  readonly disbursementId: string
  readonly reason: string
}

interface Drawn {
  readonly id: string
  readonly creditId: string
  readonly drawdownNote: string
  readonly amountFen: string
  readonly postingId: string
}

interface Locked {
  readonly drawn: Drawn
  readonly credit: LockedCredit
  readonly money: LoanMoney
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { disbursementId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [drawn] = await em.execute<Drawn[]>(
    `select id, credit_id as "creditId", drawdown_note as "drawdownNote", amount_fen::text as "amountFen", posting_id as "postingId" from disbursement where id = ?`,
    [disbursementId],
  )
  const credit = drawn ? await lockCredit(em, drawn.creditId) : null
  if (!drawn || !credit) return refused(refuse(NOT_FOUND, {}, 'disbursementId'))
  await lockMoney(em, credit)
  return { drawn, credit, money: await loanMoneyOf(em, credit) }
}

/** What was paid out of the account cannot be taken from under it. */
const notPaidOut = ({ locked: { drawn, money } }: Known) =>
  money.paid === 0n ? null : withinDisbursed({ disbursed: money.disbursed - BigInt(drawn.amountFen), paid: money.paid }, 0n)

async function record(em: Em, { input, locked: { drawn, credit }, actor, today }: Known) {
  const { unitId, scopeId, projectId, institutionId } = credit.engagement
  const [id, postingId] = [crypto.randomUUID(), crypto.randomUUID()]
  const head = { id: postingId, requestId: crypto.randomUUID(), kind: 'DISBURSEMENT_REVERSED', occurredOn: today, memo: null, actor }
  const posted = await reverse(em, 'financing', { ...head, reverses: drawn.postingId })
  if (isRefused(posted)) return posted
  const reversal = em.create(DisbursementEntity, {
    id,
    unitId,
    subjectId: scopeId,
    creditId: credit.id,
    institutionId,
    drawdownNote: drawn.drawdownNote,
    amountFen: BigInt(drawn.amountFen),
    occurredOn: today,
    postingId,
    reversesId: drawn.id,
    reason: input.reason,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<DisbursementRow>(em.persist(reversal), DISBURSEMENT_TABLE, id)
  const event = {
    topic: 'disbursement',
    key: id,
    version: 1,
    reference: false,
    unitId,
    body: { projectId, scopeId, institutionId, creditId: credit.id, reverses: drawn.id },
  }
  return { answer, unitId, subjects: [projectId, scopeId, credit.id, drawn.id, id], events: [event] }
}

/** Money is never edited: what was wrong is reversed once, with its reason, and recorded anew. */
export const reverseDisbursement = action({ name: 'reverseDisbursement', ask: asksNobody, lock, rules: [notPaidOut], record })
