import type { Fen } from '../../../../kernel/money.js'
import { formatYuan } from '../../../../kernel/money.js'
import { type Refusal, refuse } from '../../../../kernel/refusal.js'
import type { ActionInput, Facts } from '../../../../platform/action/action.js'
import { firstOf, notAfter } from '../../refusals.js'
import type { LockedEscrow } from '../lock-account.js'
import { ESCROW_AMOUNT, notBeforeOpening } from '../refusals.js'

/** What every movement of money says. */
export interface MovementInput extends ActionInput {
  readonly id?: string | null
  readonly accountId: string
  readonly amount: Fen
  readonly occurredOn?: string | null
}

export const amountGiven = (amount: Fen): Refusal | null => (amount > 0n ? null : refuse(ESCROW_AMOUNT, { amount: formatYuan(amount) }, 'amount'))

/** Some money, on a day when there was an account and that has come. */
export const movementSound = ({ input, locked, today }: Facts<MovementInput, unknown, LockedEscrow>): Refusal | null =>
  firstOf(amountGiven(input.amount), notAfter(input.occurredOn, today, 'occurredOn'), notBeforeOpening(input.occurredOn ?? today, locked.openedOn))

/** What the movement is called and when it was, told or not. */
export const headOf = ({ input, today }: Pick<Facts<MovementInput, unknown, LockedEscrow>, 'input' | 'today'>) => ({
  id: input.id ?? crypto.randomUUID(),
  requestId: input.idempotencyKey,
  amount: input.amount,
  occurredOn: input.occurredOn ?? today,
})
