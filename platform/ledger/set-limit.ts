import type { Actor } from '../../kernel/actor.js'
import type { Fen } from '../../kernel/money.js'
import type { Refused } from '../action/action.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { by, call, type Posted } from './call.js'

export interface LimitChange {
  readonly account: string
  readonly requestId: string
  /** The limits that change; null lifts one, a limit that is not named stays. */
  readonly floorFen?: Fen | null
  readonly capFen?: Fen | null
  readonly decidedOn: string
  /** A code, such as the kind of the decision. */
  readonly reason: string
  /** The account's version that the caller saw; every posting makes a new one. Absent: whatever it is. */
  readonly expectedVersion?: number
  readonly actor: Actor
}

const text = (limit: Fen | null): string | null => limit?.toString() ?? null

/** Sets floor, cap or both; the change is kept with its decision, and holds for every posting after it. */
export const setLimit = (em: Em, schema: SubgraphName, { actor, floorFen, capFen, ...change }: LimitChange): Promise<Posted | Refused> =>
  call(em, schema, 'change_limit', {
    ...change,
    ...by(actor),
    ...(floorFen === undefined ? {} : { floorFen: text(floorFen) }),
    ...(capFen === undefined ? {} : { capFen: text(capFen) }),
  })
