import { foldWidth } from '../../../../kernel/identifiers/normalise.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, type Ask, action, type Facts, isRefused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { post } from '../../../../platform/ledger/post.js'
import { advanceEngagement } from '../../engagement/advance-engagement.js'
import { PUSH_NOT_IN_FORCE } from '../credit-refusals.js'
import { drawnInTime, positive } from '../credit-rules.js'
import { DisbursementEntity } from '../disbursement.entity.js'
import { DISBURSEMENT_TABLE, type DisbursementRow } from '../disbursement.reads.js'
import { type LockedCredit, lockCredit, lockMoney } from '../lock-credit.js'
import { drawingRequestId } from '../request-id.js'

interface Input extends ActionInput {
  readonly creditId: string
  readonly drawdownNote: string
  readonly amount: bigint
  readonly occurredOn: string
}

/** schema/documents/internal/pushState.graphql */
interface PushState {
  readonly credit: { readonly engagement: { readonly push: { readonly state: string | null } | null } | null } | null
}

interface Locked {
  readonly credit: LockedCredit
  readonly reversals: number
}

type Known = Facts<Input, string | null, Locked>

/** The mechanism's office answers for the push, and not our copy of its grant, which may lag behind. */
const pushState = async (ask: Ask, { creditId }: Input): Promise<string | null> =>
  (await ask<PushState>('pushState', { credit: creditId })).credit?.engagement?.push?.state ?? null

async function lock(em: Em, { creditId, drawdownNote }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const credit = await lockCredit(em, creditId)
  if (!credit) return refused(refuse(NOT_FOUND, {}, 'creditId'))
  await lockMoney(em, credit)
  const reversed = await em.execute<{ id: string }[]>(
    'select id from disbursement where institution_id = ? and drawdown_note = ? and reverses_id is not null',
    [credit.engagement.institutionId, foldWidth(drawdownNote)],
  )
  return { credit, reversals: reversed.length }
}

const pushInForce = ({ asked }: Known) => (asked === 'PUSHED' ? null : refuse(PUSH_NOT_IN_FORCE, {}, 'creditId'))
const something = ({ input }: Known) => positive(input.amount, 'amount')
const inTime = ({ input, locked, today }: Known) => drawnInTime(locked.credit, input.occurredOn, today)

async function record(em: Em, { input, locked: { credit, reversals }, actor }: Known) {
  const { engagement, drawnAccountId, lendingAccountId } = credit
  const { unitId, scopeId, projectId, institutionId } = engagement
  const drawdownNote = foldWidth(input.drawdownNote)
  const [id, postingId] = [crypto.randomUUID(), crypto.randomUUID()]
  const posted = await post(em, 'financing', {
    id: postingId,
    requestId: drawingRequestId(institutionId, drawdownNote, reversals),
    kind: 'DISBURSEMENT',
    status: 'POSTED',
    occurredOn: input.occurredOn,
    memo: null,
    projectId,
    actor,
    entries: [
      { account: lendingAccountId, amountFen: -input.amount },
      { account: drawnAccountId, amountFen: input.amount },
    ],
  })
  if (isRefused(posted)) return posted
  const disbursement = em.create(DisbursementEntity, {
    id,
    unitId,
    subjectId: scopeId,
    creditId: credit.id,
    institutionId,
    drawdownNote,
    amountFen: input.amount,
    occurredOn: input.occurredOn,
    postingId,
    version: 1,
    ...reportedBy(actor),
  })
  await advanceEngagement(em, engagement, 'DISBURSING')
  const answer = await readBack<DisbursementRow>(em.persist(disbursement), DISBURSEMENT_TABLE, id)
  const event = { topic: 'disbursement', key: id, version: 1, reference: false, unitId, body: { projectId, scopeId, institutionId, creditId: credit.id } }
  return { answer, unitId, subjects: [projectId, scopeId, credit.id, id], events: [event] }
}

/** 发放 (L-52): the bank's own word, a posting of the ledger; all disbursements together never pass what was approved. */
export const recordDisbursement = action({
  name: 'recordDisbursement',
  ask: pushState,
  lock,
  rules: [pushInForce, something, inTime],
  record,
})
