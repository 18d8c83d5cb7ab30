import type { Fen } from '../../../../kernel/money.js'
import { formatYuan } from '../../../../kernel/money.js'
import { refuse } from '../../../../kernel/refusal.js'
import { action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import type { PostingHead } from '../../../../platform/ledger/post.js'
import { setLimit } from '../../../../platform/ledger/set-limit.js'
import { textGiven } from '../../refusals.js'
import { type LockedEscrow, lockEscrow } from '../lock-account.js'
import { recordMovement, transfer } from '../record-movement.js'
import { DIVERSION_BEYOND_BALANCE } from '../refusals.js'
import { headOf, type MovementInput, movementSound } from './movement-input.js'

interface Input extends MovementInput {
  readonly reason: string
}

type Known = Facts<Input, null, LockedEscrow>

const reasonGiven = ({ input }: Known) => textGiven(input.reason, 'reason')

const wasThere = ({ input, locked }: Known) =>
  input.amount <= locked.available ? null : refuse(DIVERSION_BEYOND_BALANCE, { balance: formatYuan(locked.available) }, 'amount')

/**
 * What is gone is gone, below the quota too: the ledger's floor would refuse the truth. It is lowered for this one posting and stands
 * again in the same transaction, each with its reason on record.
 */
const belowTheFloor =
  (em: Em, locked: LockedEscrow, amount: Fen) =>
  async (head: PostingHead): ReturnType<ReturnType<typeof transfer>> => {
    const limit = (floorFen: Fen, reason: string) =>
      setLimit(em, 'projects', { account: locked.id, requestId: crypto.randomUUID(), floorFen, decidedOn: head.occurredOn, reason, actor: head.actor })
    const lowered = await limit(0n, 'DIVERSION_RECORDED')
    if (isRefused(lowered)) return lowered
    const posted = await transfer(em, locked, locked.id, locked.divertedAccountId, amount)(head)
    return isRefused(posted) ? posted : limit(locked.keyQuota, 'QUOTA_STANDS_AGAIN')
  }

/** 条件四 (L-32): an incident of presale money that left the account for another use; what comes back is recorded under it. */
export const recordDiversion = action({
  name: 'recordDiversion',
  ask: asksNobody,
  lock: (em: Em, { accountId }: Input) => lockEscrow(em, accountId, 'accountId'),
  rules: [movementSound, reasonGiven, wasThere],
  record: (em: Em, known: Known) => {
    const { input, locked, actor } = known
    const movement = { ...headOf(known), kind: 'DIVERSION' as const, reason: input.reason.trim() }
    return recordMovement(em, locked, actor, movement, belowTheFloor(em, locked, movement.amount))
  },
})
