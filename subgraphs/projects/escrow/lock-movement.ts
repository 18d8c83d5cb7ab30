import type { Fen } from '../../../kernel/money.js'
import { refuse } from '../../../kernel/refusal.js'
import { isRefused, type Refused, refused } from '../../../platform/action/action.js'
import { NOT_FOUND } from '../../../platform/action/refusals.js'
import type { Em } from '../../../platform/database/orm.js'
import { DIVERSION_TABLE, MOVEMENT_TABLE } from './escrow.reads.js'
import { type LockedEscrow, lockEscrow } from './lock-account.js'

export interface LockedMovement {
  readonly account: LockedEscrow
  readonly movement: {
    readonly id: string
    readonly kind: string
    readonly amount: Fen
    readonly occurredOn: string
    readonly postingId: string
    readonly reversed: boolean
    /** Of a diversion: what came back of this one incident and stands. */
    readonly recovered: Fen
  }
}

type Row = Omit<LockedMovement['movement'], 'amount' | 'recovered'> & { readonly accountId: string; readonly amount: string; readonly recovered: string }

const MOVEMENT = `select m.*, d.recovered from (select ${MOVEMENT_TABLE.columns} from escrow_movement) m
  join (select ${DIVERSION_TABLE.columns} from escrow_movement) d on d.id = m.id where m.id = ?`

/** A movement is held with its account and read once that is locked: nobody adds a recovery or a reversal meanwhile. */
export async function lockMovement(em: Em, id: string, field: string): Promise<LockedMovement | Refused> {
  const [known] = await em.execute<{ accountId: string }[]>('select account_id as "accountId" from escrow_movement where id = ?', [id])
  if (!known) return refused(refuse(NOT_FOUND, {}, field))
  const account = await lockEscrow(em, known.accountId, field)
  if (isRefused(account)) return account
  const [row] = await em.execute<Row[]>(MOVEMENT, [id])
  if (!row) return refused(refuse(NOT_FOUND, {}, field))
  return { account, movement: { ...row, amount: BigInt(row.amount), recovered: BigInt(row.recovered) } }
}
