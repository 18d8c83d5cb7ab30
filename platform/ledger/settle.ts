import type { Refused } from '../action/action.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { call, type Posted } from './call.js'
import { headOf, type PostingHead } from './post.js'

export interface Settlement extends PostingHead {
  /** The pending posting. Its own row never changes: its state is whether, and how, another resolves it. */
  readonly resolves: string
  /** POSTED pays exactly what was set aside; VOIDED gives it back. */
  readonly status: 'POSTED' | 'VOIDED'
}

export const settle = (em: Em, schema: SubgraphName, settlement: Settlement): Promise<Posted | Refused> =>
  call(em, schema, 'post_entries', [headOf(settlement)])
