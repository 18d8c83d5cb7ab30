import type { ActorKind } from '../../kernel/actor.js'
import type { PublicJwk } from '../keys/signing-key.js'
import type { Queryable } from '../open-database.js'

/** A machine that acts for one membership and proves itself with its own keys (private_key_jwt, RFC 7523). */
export interface Client {
  readonly clientId: string
  readonly kind: ActorKind
  /** Several keys at once: the new one is added, used, and only then the old one removed. */
  readonly keys: readonly PublicJwk[]
}

/** What a client id may look like; anything else is known to nobody and not asked of the database. */
const CLIENT_ID = /^[a-z0-9][a-z0-9.:-]{0,99}$/i

/** The client, unless it or its membership is revoked or expired: all of these look the same from outside. */
export async function findClient(queryable: Queryable, clientId: string): Promise<Client | null> {
  if (!CLIENT_ID.test(clientId)) return null
  const { rows } = await queryable.query<{ kind: ActorKind; jwks: { keys: PublicJwk[] } }>(
    `select m.kind, c.jwks from issuer.client c join issuer.membership m on m.id = c.membership
     where c.client_id = $1 and c.revoked_at is null
       and m.valid_from <= clock_timestamp() and (m.valid_to is null or m.valid_to > clock_timestamp())`,
    [clientId],
  )
  const row = rows[0]
  return row ? { clientId, kind: row.kind, keys: row.jwks.keys } : null
}

export interface NewClient {
  readonly clientId: string
  readonly kind: ActorKind
  readonly membership: string
  readonly key: PublicJwk
}

/** Registers a client for a membership; where it is known, nothing changes. */
export async function registerClient(queryable: Queryable, { clientId, kind, membership, key }: NewClient): Promise<void> {
  if (!CLIENT_ID.test(clientId)) throw new Error('a client id has 1 to 100 letters, digits, dots, colons and hyphens')
  await queryable.query(
    `insert into issuer.client (client_id, kind, membership, jwks, token_endpoint_auth_method)
     values ($1, $2, $3, $4, 'private_key_jwt') on conflict do nothing`,
    [clientId, kind, membership, { keys: [acceptable(key)] }],
  )
}

/** Adds a key beside those there are; the same kid replaces itself. */
export async function addClientKey(queryable: Queryable, clientId: string, key: PublicJwk): Promise<void> {
  await changeKeys(queryable, clientId, key.kid, acceptable(key))
}

/** Removes a key that is no longer used; the last one stays, a client without keys is revoked instead. */
export async function removeClientKey(queryable: Queryable, clientId: string, kid: string): Promise<void> {
  await changeKeys(queryable, clientId, kid, null)
}

async function changeKeys(queryable: Queryable, clientId: string, kid: string, added: PublicJwk | null): Promise<void> {
  const { rowCount } = await queryable.query(
    `update issuer.client set jwks = jsonb_build_object('keys', kept.keys || coalesce($3::jsonb, '[]'))
     from (select coalesce(jsonb_agg(k) filter (where k ->> 'kid' <> $2), '[]') as keys
           from issuer.client c, jsonb_array_elements(c.jwks -> 'keys') k where c.client_id = $1) kept
     where client_id = $1 and revoked_at is null and jsonb_array_length(kept.keys || coalesce($3::jsonb, '[]')) > 0`,
    [clientId, kid, added && JSON.stringify([added])],
  )
  if (rowCount === 0) throw new Error(`client ${clientId} is unknown or revoked, or this is its last key`)
}

/** Only the public half of a P-256 key may come here; a private one would have to be thrown away by its owner. */
function acceptable(key: PublicJwk): PublicJwk {
  if ('d' in key) throw new Error('a client registers its public key; this one holds the private half and must not be used any more')
  if (key.kty !== 'EC' || key.crv !== 'P-256' || !key.kid) throw new Error('a client key is a P-256 key with a kid')
  return { kty: 'EC', crv: key.crv, x: key.x, y: key.y, kid: key.kid, alg: 'ES256', use: 'sig' }
}
