import type { Actor } from '../../kernel/actor.js'
import { MAX_FEN } from '../../kernel/money.js'
import { refuse } from '../../kernel/refusal.js'
import { type Refused, refused } from '../action/action.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { type Amount, isBalanced } from './arithmetic.js'
import { by, call, type Posted } from './call.js'
import { AMOUNT_OUT_OF_RANGE, LEDGER_UNBALANCED } from './refusals.js'

export interface NewEntry extends Amount {
  /** The project that the money is for, where it is not the posting's or the account's. */
  readonly project?: string
  /** The nature of the money, where it is not the account's. */
  readonly nature?: string
}

/** What every posting says of itself. Ids are made by the client; one `requestId` is recorded once, for ever. */
export interface PostingHead {
  readonly id: string
  readonly requestId: string
  readonly kind: string
  readonly occurredOn: string
  /** A code, never free text with names in it: postings are kept for ever. */
  readonly memo: string | null
  readonly actor: Actor
}

export interface NewPosting extends PostingHead {
  /** PENDING sets the money aside until it is settled or voided. */
  readonly status: 'POSTED' | 'PENDING'
  readonly projectId: string | null
  readonly entries: readonly NewEntry[]
}

export const headOf = ({ actor, ...head }: PostingHead) => ({ ...head, ...by(actor) })

const payload = (posting: NewPosting) => ({
  ...headOf(posting),
  entries: posting.entries.map((entry) => ({ ...entry, amountFen: entry.amountFen.toString() })),
})

/** Records postings: all of them, or none and the refusal of the first that fails. */
export async function postAll(em: Em, schema: SubgraphName, postings: readonly NewPosting[]): Promise<Posted | Refused> {
  const amounts = postings.flatMap(({ entries }) => entries.map(({ amountFen }) => amountFen))
  if (amounts.some((amount) => amount > MAX_FEN || -amount > MAX_FEN)) return refused(refuse(AMOUNT_OUT_OF_RANGE))
  if (!postings.every(({ entries }) => isBalanced(entries))) return refused(refuse(LEDGER_UNBALANCED))
  return call(em, schema, 'post_entries', postings.map(payload))
}

export const post = (em: Em, schema: SubgraphName, posting: NewPosting): Promise<Posted | Refused> => postAll(em, schema, [posting])
