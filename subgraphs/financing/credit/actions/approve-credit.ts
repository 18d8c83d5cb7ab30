import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { isApproved } from '../../engagement/engagement-states.js'
import { type LockedEngagement, lockEngagement } from '../../engagement/lock-engagement.js'
import { CreditEntity } from '../credit.entity.js'
import { CREDIT_TABLE, type CreditRow } from '../credit.reads.js'
import { CREDIT_NOT_APPROVED } from '../credit-refusals.js'
import { creditDatesFit, positive } from '../credit-rules.js'
import { openCreditAccounts } from '../open-credit-accounts.js'

interface Input extends ActionInput {
  readonly engagementId: string
  readonly approvedAmount: bigint
  readonly approvedOn: string
  readonly expiresOn: string
}

type Known = Facts<Input, null, LockedEngagement>

async function lock(em: Em, { engagementId }: Input): Promise<LockedEngagement | ReturnType<typeof refused>> {
  return (await lockEngagement(em, engagementId)) ?? refused(refuse(NOT_FOUND, {}, 'engagementId'))
}

const engagementApproved = ({ locked }: Known) => (isApproved(locked.state) ? null : refuse(CREDIT_NOT_APPROVED, { state: locked.state }, 'engagementId'))
const something = ({ input }: Known) => positive(input.approvedAmount, 'approvedAmount')
const datesFit = ({ input, locked, today }: Known) => creditDatesFit({ ...input, decidedOn: locked.decidedOn }, today)

async function record(em: Em, { input, locked: engagement, actor }: Known) {
  const { unitId, scopeId, projectId, institutionId } = engagement
  const [id, drawn, lending] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const notOpened = await openCreditAccounts(em, { drawn, lending, engagement, approvedFen: input.approvedAmount, approvedOn: input.approvedOn, actor })
  if (notOpened) return notOpened
  const credit = em.create(CreditEntity, {
    id,
    unitId,
    subjectId: scopeId,
    engagementId: engagement.id,
    scopeId,
    projectId,
    institutionId,
    approvedFen: input.approvedAmount,
    approvedOn: input.approvedOn,
    expiresOn: input.expiresOn,
    drawnAccountId: drawn,
    lendingAccountId: lending,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<CreditRow>(em.persist(credit), CREDIT_TABLE, id)
  const event = { topic: 'credit', key: id, version: 1, reference: false, unitId, body: { projectId, scopeId, institutionId } }
  return { answer, unitId, subjects: [projectId, scopeId, engagement.id, id], events: [event] }
}

/** 授信 (L-52): a ceiling, not money. It becomes the cap of an account of the ledger, so that no disbursement can pass it. */
export const approveCredit = action({
  name: 'approveCredit',
  ask: asksNobody,
  lock,
  rules: [engagementApproved, something, datesFit],
  record,
})
