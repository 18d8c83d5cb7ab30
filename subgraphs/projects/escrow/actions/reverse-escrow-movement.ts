import { formatYuan } from '../../../../kernel/money.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import { LEDGER_ALREADY_REVERSED, LEDGER_NOT_REVERSIBLE } from '../../../../platform/ledger/refusals.js'
import { reverse } from '../../../../platform/ledger/reverse.js'
import { firstOf, textGiven } from '../../refusals.js'
import { type LockedMovement, lockMovement } from '../lock-movement.js'
import { recordMovement } from '../record-movement.js'
import { DIVERSION_HAS_RECOVERIES } from '../refusals.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly movementId: string
  readonly reason: string
}

type Known = Facts<Input, null, LockedMovement>

const reversible = ({ input, locked: { movement } }: Known) =>
  firstOf(
    textGiven(input.reason, 'reason'),
    movement.kind === 'REVERSAL' ? refuse(LEDGER_NOT_REVERSIBLE, {}, 'movementId') : null,
    movement.reversed ? refuse(LEDGER_ALREADY_REVERSED, {}, 'movementId') : null,
  )

/** What came back hangs on its incident: it goes first. */
const noRecoveries = ({ locked: { movement } }: Known) =>
  movement.recovered === 0n ? null : refuse(DIVERSION_HAS_RECOVERIES, { recovered: formatYuan(movement.recovered) }, 'movementId')

/** Money is never edited: the entries are posted again, negated, and both movements stay to be seen. */
export const reverseEscrowMovement = action({
  name: 'reverseEscrowMovement',
  ask: asksNobody,
  lock: (em: Em, { movementId }: Input) => lockMovement(em, movementId, 'movementId'),
  rules: [reversible, noRecoveries],
  record: (em: Em, { input, locked: { account, movement }, actor, today }: Known) => {
    const reversal = {
      id: input.id ?? crypto.randomUUID(),
      requestId: input.idempotencyKey,
      kind: 'REVERSAL' as const,
      amount: movement.amount,
      occurredOn: today,
      reversesId: movement.id,
      reason: input.reason.trim(),
    }
    return recordMovement(em, account, actor, reversal, (head) => reverse(em, 'projects', { ...head, reverses: movement.postingId }))
  },
})
