import type { Fen } from '../../../../kernel/money.js'
import { formatYuan } from '../../../../kernel/money.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { outstandingOf } from '../../../../policy/lvliang-2024-12/2-3-conditions/condition-4-diverted-funds.js'
import { firstOf, notAfter } from '../../refusals.js'
import { type LockedMovement, lockMovement } from '../lock-movement.js'
import { recordMovement, transfer } from '../record-movement.js'
import { DIVERSION_REVERSED, notBeforeOpening, RECOVERY_BEYOND_LOSS } from '../refusals.js'
import { amountGiven } from './movement-input.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly diversionId: string
  readonly amount: Fen
  readonly occurredOn?: string | null
}

type Known = Facts<Input, null, LockedMovement>

async function lock(em: Em, { diversionId }: Input) {
  const found = await lockMovement(em, diversionId, 'diversionId')
  return isRefused(found) || found.movement.kind === 'DIVERSION' ? found : refused(refuse(NOT_FOUND, {}, 'diversionId'))
}

const sound = ({ input, locked: { movement }, today }: Known) =>
  firstOf(
    amountGiven(input.amount),
    notAfter(input.occurredOn, today, 'occurredOn'),
    notBeforeOpening(input.occurredOn ?? today, movement.occurredOn),
    movement.reversed ? refuse(DIVERSION_REVERSED, {}, 'diversionId') : null,
  )

/** Per incident: what comes back beyond its loss is another incident's, or a deposit. */
const withinLoss = ({ input, locked: { movement } }: Known) => {
  const outstanding = outstandingOf(movement)
  return input.amount <= outstanding ? null : refuse(RECOVERY_BEYOND_LOSS, { outstanding: formatYuan(outstanding) }, 'amount')
}

/** 条件四 (L-32): diverted money that has come back to the account it left. */
export const recordRecovery = action({
  name: 'recordRecovery',
  ask: asksNobody,
  lock,
  rules: [sound, withinLoss],
  record: (em: Em, { input, locked: { account }, actor, today }: Known) => {
    const { amount, diversionId, idempotencyKey: requestId } = input
    const movement = { id: input.id ?? crypto.randomUUID(), requestId, kind: 'RECOVERY' as const, amount, occurredOn: input.occurredOn ?? today, diversionId }
    return recordMovement(em, account, actor, movement, transfer(em, account, account.divertedAccountId, account.id, amount))
  },
})
