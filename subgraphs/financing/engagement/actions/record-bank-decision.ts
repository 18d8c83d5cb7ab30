import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { channelOf, classFitsJudgements } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'
import { measureGiven, type SupportMeasure } from '../../../../policy/lvliang-2024-12/2-2-bank-platform/class-2-temporary-difficulty.js'
import {
  type Flag,
  flagSourced,
  flagsHeeded,
  prudentCreditJustified,
  type SupportClass,
} from '../../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import { EngagementEntity } from '../engagement.entity.js'
import { ENGAGEMENT_TABLE, type EngagementRow } from '../engagement.reads.js'
import { DECISION_DATE, DECISION_REASON_MISSING, ENGAGEMENT_STEP, ENGAGEMENT_SUCCEEDED, SUPPORT_CLASS_MISSING } from '../engagement-refusals.js'
import { type BankDecision, mayStep } from '../engagement-states.js'
import { type Evaluation, readEvaluation, seriousViolations } from '../evaluation.js'
import { type LockedEngagement, lockEngagement } from '../lock-engagement.js'
import { type ProblemInput, raiseProblems } from '../problem/raise-problems.js'

interface Input extends ActionInput {
  readonly engagementId: string
  readonly expectedVersion: number
  readonly decision: BankDecision
  readonly decidedOn: string
  readonly supportClass?: SupportClass | null
  readonly reasonCode?: string | null
  readonly justification?: string | null
  readonly flagRecord?: string | null
  readonly measure?: SupportMeasure | null
  readonly approvedAmount?: bigint | null
  readonly termMonths?: number | null
  readonly annualRate?: string | null
  readonly guarantee?: string | null
  readonly conditionsPrecedent?: string | null
  readonly disbursementPlan?: string | null
  readonly problems?: readonly ProblemInput[] | null
}

interface Locked extends Evaluation {
  readonly engagement: LockedEngagement
}

type Known = Facts<Input, readonly Flag[], Locked>

async function lock(em: Em, { engagementId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const engagement = await lockEngagement(em, engagementId)
  return engagement ? { engagement, ...(await readEvaluation(em, engagement)) } : refused(refuse(NOT_FOUND, {}, 'engagementId'))
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.engagement.version)

const notSucceeded = ({ locked }: Known) => (locked.engagement.succeeded ? refuse(ENGAGEMENT_SUCCEEDED, {}, 'engagementId') : null)

const stepAllowed = ({ input, locked: { engagement } }: Known) =>
  mayStep(engagement.state, input.decision) ? null : refuse(ENGAGEMENT_STEP, { from: engagement.state, to: input.decision }, 'decision')

const dateFits = ({ input: { decidedOn }, locked: { engagement }, today }: Known) =>
  decidedOn >= engagement.receivedOn && decidedOn <= today ? null : refuse(DECISION_DATE, { decided: decidedOn, received: engagement.receivedOn }, 'decidedOn')

const classGiven = ({ input }: Known) => (input.decision === 'APPROVED' && !input.supportClass ? refuse(SUPPORT_CLASS_MISSING, {}, 'supportClass') : null)

const reasonGiven = ({ input: { decision, reasonCode } }: Known) =>
  (decision === 'REJECTED' || decision === 'DEFERRED') && !reasonCode ? refuse(DECISION_REASON_MISSING, {}, 'reasonCode') : null

/** What authorities found comes before what the bank names. */
const flagsOf = ({ input: { flagRecord }, asked, locked }: Known): readonly Flag[] => [
  ...locked.evasions,
  ...asked,
  ...(flagRecord ? [{ source: 'NAMED_BY_BANK' as const, record: flagRecord }] : []),
]

/** What only an approval is held to: refusing is the bank's freedom (L-17). */
const approvable = (facts: Known) => {
  const { decision, supportClass, justification, measure } = facts.input
  if (decision !== 'APPROVED' || !supportClass) return null
  return (
    prudentCreditJustified({ supportClass, justification: justification ?? null }) ??
    flagSourced(supportClass, flagsOf(facts)) ??
    flagsHeeded(supportClass, [...facts.locked.evasions, ...facts.asked]) ??
    classFitsJudgements(supportClass, facts.locked.judgements) ??
    measureGiven(supportClass, measure ?? null)
  )
}

function contentOf(facts: Known) {
  const { input, locked } = facts
  const [flag] = input.supportClass === 'SERIOUS_VIOLATION' ? flagsOf(facts) : []
  return {
    state: input.decision,
    decidedOn: input.decision === 'ASSESSING' ? null : input.decidedOn,
    supportClass: input.supportClass ?? null,
    reasonCode: input.reasonCode ?? null,
    justification: input.justification ?? null,
    measure: input.measure ?? null,
    flagSource: flag?.source ?? null,
    flagRecord: flag?.record ?? null,
    channel: input.decision === 'ASSESSING' ? null : channelOf(input.supportClass ?? null, locked.judgements),
    offeredFen: input.approvedAmount ?? null,
    termMonths: input.termMonths ?? null,
    annualRate: input.annualRate ?? null,
    guarantee: input.guarantee ?? null,
    conditionsPrecedent: input.conditionsPrecedent ?? null,
    disbursementPlan: input.disbursementPlan ?? null,
  }
}

async function record(em: Em, facts: Known) {
  const { input, locked, actor } = facts
  const { id, unitId, projectId, scopeId, institutionId } = locked.engagement
  const engagement = em.assign(await em.findOneOrFail(EngagementEntity, id), { ...contentOf(facts), ...reportedBy(actor) })
  raiseProblems(em, { engagement: locked.engagement, problems: input.problems ?? [], raisedOn: input.decidedOn, actor })
  const answer = await readBack<EngagementRow>(em, ENGAGEMENT_TABLE, id)
  const body = { projectId, scopeId, institutionId, state: input.decision }
  const event = { topic: 'engagement', key: id, version: engagement.version, reference: false, unitId, body }
  return { answer, unitId, subjects: [projectId, scopeId, id], events: [event] }
}

/** 吕梁 二(二) (L-17 to L-21): the bank's own decision, with its class and what that rests on, and, where it says no, what to repair. */
export const recordBankDecision = action({
  name: 'recordBankDecision',
  ask: seriousViolations,
  lock,
  rules: [versionIsKnown, notSucceeded, stepAllowed, dateFits, classGiven, reasonGiven, approvable],
  record,
})
