import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { prudentCreditJustified, type SupportClass } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import { EngagementEntity } from '../engagement.entity.js'
import { ENGAGEMENT_TABLE, type EngagementRow } from '../engagement.reads.js'
import { DECISION_DATE, DECISION_REASON_MISSING, ENGAGEMENT_STEP, SUPPORT_CLASS_MISSING } from '../engagement-refusals.js'
import { type BankDecision, mayStep } from '../engagement-states.js'
import { type LockedEngagement, lockEngagement } from '../lock-engagement.js'

interface Input extends ActionInput {
  readonly engagementId: string
  readonly expectedVersion: number
  readonly decision: BankDecision
  readonly decidedOn: string
  readonly supportClass?: SupportClass | null
  readonly reasonCode?: string | null
  readonly justification?: string | null
}

type Known = Facts<Input, null, LockedEngagement>

async function lock(em: Em, { engagementId }: Input): Promise<LockedEngagement | ReturnType<typeof refused>> {
  return (await lockEngagement(em, engagementId)) ?? refused(refuse(NOT_FOUND, {}, 'engagementId'))
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const stepAllowed = ({ input, locked }: Known) =>
  mayStep(locked.state, input.decision) ? null : refuse(ENGAGEMENT_STEP, { from: locked.state, to: input.decision }, 'decision')

const dateFits = ({ input: { decidedOn }, locked: { receivedOn }, today }: Known) =>
  decidedOn >= receivedOn && decidedOn <= today ? null : refuse(DECISION_DATE, { decided: decidedOn, received: receivedOn }, 'decidedOn')

const classGiven = ({ input }: Known) => (input.decision === 'APPROVED' && !input.supportClass ? refuse(SUPPORT_CLASS_MISSING, {}, 'supportClass') : null)

const reasonGiven = ({ input: { decision, reasonCode } }: Known) =>
  (decision === 'REJECTED' || decision === 'DEFERRED') && !reasonCode ? refuse(DECISION_REASON_MISSING, {}, 'reasonCode') : null

const prudent = ({ input: { decision, supportClass, justification } }: Known) =>
  decision === 'APPROVED' && supportClass ? prudentCreditJustified({ supportClass, justification: justification ?? null }) : null

async function record(em: Em, { input, locked, actor }: Known) {
  const engagement = em.assign(await em.findOneOrFail(EngagementEntity, locked.id), {
    state: input.decision,
    decidedOn: input.decision === 'ASSESSING' ? null : input.decidedOn,
    supportClass: input.supportClass ?? null,
    reasonCode: input.reasonCode ?? null,
    justification: input.justification ?? null,
    ...reportedBy(actor),
  })
  const answer = await readBack<EngagementRow>(em, ENGAGEMENT_TABLE, locked.id)
  const { unitId, projectId, scopeId, institutionId } = locked
  const body = { projectId, scopeId, institutionId, state: input.decision }
  const event = { topic: 'engagement', key: locked.id, version: engagement.version, reference: false, unitId, body }
  return { answer, unitId, subjects: [projectId, scopeId, locked.id], events: [event] }
}

/** 吕梁 二(二) (L-17, L-18, L-21): the bank's own decision, with its class and, where it says no, its reason. */
export const recordBankDecision = action({
  name: 'recordBankDecision',
  ask: asksNobody,
  lock,
  rules: [versionIsKnown, stepAllowed, dateFits, classGiven, reasonGiven, prudent],
  record,
})
