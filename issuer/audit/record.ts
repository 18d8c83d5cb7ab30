import { createHmac, randomUUID } from 'node:crypto'
import { type Actor, PUBLIC_ACTOR } from '../../kernel/actor.js'
import { auditText } from '../../platform/audit/append.js'
import type { Membership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'

export interface Act {
  readonly actor: Actor
  readonly action: string
  readonly outcome?: 'DONE' | 'REFUSED'
  /** Ids of persons, memberships and clients; a name in the chain could never be erased again. */
  readonly subjects: readonly string[]
  readonly body?: Readonly<Record<string, unknown>>
}

/** Adds an act to the issuer's hash chain of the actor's unit, in the transaction of what it tells of. */
export async function recordAct(queryable: Queryable, { actor, action, outcome = 'DONE', subjects, body = {} }: Act): Promise<void> {
  const text = auditText({ unitId: actor.unit, traceId: randomUUID(), actor, action, outcome, subjects, body })
  await queryable.query('select issuer.append_audit($1, $2)', [actor.unit, text])
}

export const actorOfMembership = ({ id, demonstration: _, deputyOf: __, ...rest }: Membership, client: string): Actor =>
  Object.freeze({ ...rest, membership: id, client })

/** Somebody who has not shown yet who he is, or acts on nothing but his own account. */
export const personActing = (person: string | null, client: string): Actor => Object.freeze({ ...PUBLIC_ACTOR, client, ...(person ? { person } : {}) })

/** What must be found again in the audit and not read there: an address, a login. */
export const keyedReference = (key: Buffer, text: string): string => createHmac('sha256', key).update(`audit:${text}`).digest('hex').slice(0, 32)
