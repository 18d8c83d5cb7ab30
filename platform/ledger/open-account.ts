import type { Actor, Agency } from '../../kernel/actor.js'
import type { Refused } from '../action/action.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { by, call, type Posted } from './call.js'

export interface NewAccount {
  readonly id: string
  readonly unitId: string
  /** The narrowest subject, as on every fact: who sees it sees the account. */
  readonly subjectId: string | null
  readonly institutionId: string | null
  readonly projectId: string | null
  readonly scopeId: string | null
  readonly kind: string
  readonly nature: string
  readonly agency: Agency
  readonly source: string
  readonly actor: Actor
}

/** Opens an account with no money and no limits; limits are set by setLimit, so that each has its decision on record. */
export const openAccount = (em: Em, schema: SubgraphName, { actor, ...account }: NewAccount): Promise<Posted | Refused> =>
  call(em, schema, 'open_account', { ...by(actor), ...account })
