import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { rateOfPercent } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/loans/annual-rate.js'
import { type PenaltyKind, penaltyMarkupAllowed } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/loans/penalty.js'
import { advanceEngagement } from '../../engagement/advance-engagement.js'
import { CreditEntity } from '../credit.entity.js'
import { CREDIT_TABLE, type CreditRow } from '../credit.reads.js'
import { CREDIT_SIGNED } from '../credit-refusals.js'
import { drawnInTime, positive, signedWithinApproved } from '../credit-rules.js'
import { type LockedCredit, lockCredit } from '../lock-credit.js'

interface Input extends ActionInput {
  readonly creditId: string
  readonly expectedVersion: number
  readonly signedAmount: bigint
  readonly signedOn: string
  readonly contractNumber: string
  readonly overdueMarkup?: string | null
  readonly misuseMarkup?: string | null
}

type Known = Facts<Input, null, LockedCredit>

async function lock(em: Em, { creditId }: Input): Promise<LockedCredit | ReturnType<typeof refused>> {
  return (await lockCredit(em, creditId)) ?? refused(refuse(NOT_FOUND, {}, 'creditId'))
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)
const notSigned = ({ locked }: Known) => (locked.signedOn === null ? null : refuse(CREDIT_SIGNED, {}, 'creditId'))
const something = ({ input }: Known) => positive(input.signedAmount, 'signedAmount')
const withinApproved = ({ input, locked }: Known) => signedWithinApproved(input.signedAmount, locked.approvedFen)
const markupAllowed = (kind: PenaltyKind, markup: string | null | undefined) => (markup ? penaltyMarkupAllowed(kind, rateOfPercent(markup) ?? 0n) : null)
const overdueAllowed = ({ input }: Known) => markupAllowed('OVERDUE', input.overdueMarkup)
const misuseAllowed = ({ input }: Known) => markupAllowed('MISUSE', input.misuseMarkup)
const inTime = ({ input, locked, today }: Known) => drawnInTime(locked, input.signedOn, today)

async function record(em: Em, { input, locked, actor }: Known) {
  const { unitId, scopeId, projectId } = locked.engagement
  const { signedAmount: signedFen, signedOn, contractNumber, overdueMarkup = null, misuseMarkup = null } = input
  const signed = { signedFen, signedOn, contractNumber, overdueMarkup, misuseMarkup }
  const credit = em.assign(await em.findOneOrFail(CreditEntity, locked.id), { ...signed, ...reportedBy(actor) })
  await advanceEngagement(em, locked.engagement, 'CONTRACTED')
  const answer = await readBack<CreditRow>(em, CREDIT_TABLE, locked.id)
  const event = { topic: 'credit', key: locked.id, version: credit.version, reference: false, unitId, body: { projectId, scopeId } }
  return { answer, unitId, subjects: [projectId, scopeId, locked.engagement.id, locked.id], events: [event] }
}

/** 签约 (L-52): a figure of its own between what was approved and what is paid out. */
export const signCredit = action({
  name: 'signCredit',
  ask: asksNobody,
  lock,
  rules: [versionIsKnown, notSigned, something, withinApproved, inTime, overdueAllowed, misuseAllowed],
  record,
})
