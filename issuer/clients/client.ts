import type { ActorKind } from '../../kernel/actor.js'
import type { PublicJwk } from '../keys/signing-key.js'
import { HOLDS } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { acceptable } from './client-keys.js'

/** A machine that acts for one membership and proves itself with its own keys (private_key_jwt, RFC 7523). */
export interface Client {
  readonly clientId: string
  readonly kind: ActorKind
  /** Two at once while they are changed: the new one, and the old one until its shown end. */
  readonly keys: readonly PublicJwk[]
}

/** What a client id may look like; anything else is known to nobody and not asked of the database. */
export const CLIENT_ID = /^[a-z0-9][a-z0-9.:-]{0,99}$/i

/** The client, unless it, its membership or all its keys are revoked or expired: all of these look the same from outside. */
export async function findClient(queryable: Queryable, clientId: string): Promise<Client | null> {
  if (!CLIENT_ID.test(clientId)) return null
  const { rows } = await queryable.query<{ kind: ActorKind; jwk: PublicJwk }>(
    `select m.kind, k.jwk from issuer.client c join issuer.membership m on m.id = c.membership
       join issuer.client_key k on k.client_id = c.client_id and (k.expires_at is null or k.expires_at > clock_timestamp())
     where c.client_id = $1 and c.revoked_at is null and ${HOLDS} order by k.added_at`,
    [clientId],
  )
  const [row] = rows
  return row ? { clientId, kind: row.kind, keys: rows.map(({ jwk }) => jwk) } : null
}

export interface NewClient {
  readonly clientId: string
  readonly kind: ActorKind
  readonly membership: string
  readonly key: PublicJwk
}

/** Registers a client for a membership; false where it is known, and nothing changes. */
export async function registerClient(queryable: Queryable, { clientId, kind, membership, key }: NewClient): Promise<boolean> {
  if (!CLIENT_ID.test(clientId)) throw new Error('a client id has 1 to 100 letters, digits, dots, colons and hyphens')
  const jwk = acceptable(key)
  const { rowCount } = await queryable.query(
    `insert into issuer.client (client_id, kind, membership, token_endpoint_auth_method) values ($1, $2, $3, 'private_key_jwt') on conflict do nothing`,
    [clientId, kind, membership],
  )
  if (rowCount !== 1) return false
  await queryable.query('insert into issuer.client_key (client_id, kid, jwk) values ($1, $2, $3)', [clientId, jwk.kid, jwk])
  return true
}
