import type { Refused } from '../action/action.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { call, type Posted } from './call.js'
import { headOf, type PostingHead } from './post.js'

export interface Reversal extends PostingHead {
  readonly reverses: string
}

/** Money is never edited: a correction is a posting with the entries negated. Floors and caps hold for it as for any other. */
export const reverse = (em: Em, schema: SubgraphName, reversal: Reversal): Promise<Posted | Refused> =>
  call(em, schema, 'post_entries', [{ ...headOf(reversal), status: 'POSTED' }])
