import { type Fen, formatYuan } from '../../../../kernel/money.js'
import { type Refusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { setLimit } from '../../../../platform/ledger/set-limit.js'
import { firstOf, notAfter } from '../../refusals.js'
import { ESCROW_TABLE, type EscrowAccountRow } from '../escrow.reads.js'
import { type LockedEscrow, lockEscrow } from '../lock-account.js'
import { ESCROW_AMOUNT, notBeforeOpening } from '../refusals.js'

interface Input extends ActionInput {
  readonly accountId: string
  readonly supervisedQuota: Fen
  readonly ground: string
  readonly decidedOn?: string | null
}

type Known = Facts<Input, null, LockedEscrow>

export const quotaGiven = (quota: Fen): Refusal | null => (quota >= 0n ? null : refuse(ESCROW_AMOUNT, { amount: formatYuan(quota) }, 'supervisedQuota'))

const sound = ({ input, locked, today }: Known) =>
  firstOf(quotaGiven(input.supervisedQuota), notAfter(input.decidedOn, today, 'decidedOn'), notBeforeOpening(input.decidedOn ?? today, locked.openedOn))

/** 重点监管额度 is the housing bureau's to set: less of it is held as works reach their milestones (domain §4.2). */
export const changeSupervisedQuota = action({
  name: 'changeSupervisedQuota',
  ask: asksNobody,
  lock: (em: Em, { accountId }: Input) => lockEscrow(em, accountId, 'accountId'),
  rules: [sound],
  record: async (em: Em, { input, locked, actor, today }: Known) => {
    const { supervisedQuota: floorFen, ground: reason, idempotencyKey: requestId } = input
    const changed = await setLimit(em, 'projects', { account: locked.id, requestId, floorFen, decidedOn: input.decidedOn ?? today, reason, actor })
    if (isRefused(changed)) return changed
    const answer = await readBack<EscrowAccountRow>(em, ESCROW_TABLE, locked.id)
    return { answer, unitId: locked.unitId, subjects: [locked.projectId, locked.subjectId, locked.id], events: [] }
  },
})
