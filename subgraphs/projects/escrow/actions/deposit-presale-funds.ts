import { action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import { type LockedEscrow, lockEscrow } from '../lock-account.js'
import { recordMovement, transfer } from '../record-movement.js'
import { headOf, type MovementInput, movementSound } from './movement-input.js'

type Known = Facts<MovementInput, null, LockedEscrow>

/** 预售资金全部存入监管账户: whatever the buyers pay comes in here (domain §4.1). */
export const depositPresaleFunds = action({
  name: 'depositPresaleFunds',
  ask: asksNobody,
  lock: (em: Em, { accountId }: MovementInput) => lockEscrow(em, accountId, 'accountId'),
  rules: [movementSound],
  record: (em: Em, known: Known) => {
    const { locked, actor } = known
    const movement = { ...headOf(known), kind: 'DEPOSIT' as const }
    return recordMovement(em, locked, actor, movement, transfer(em, locked, locked.outsideAccountId, locked.id, movement.amount))
  },
})
