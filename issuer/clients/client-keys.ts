import type { PublicJwk } from '../keys/signing-key.js'
import { KEY_OVERLAP_DAYS } from '../lifetimes.js'
import type { IssuerDatabase, Queryable } from '../open-database.js'

export interface ClientKey {
  readonly kid: string
  readonly addedAt: Date
  /** Null: until it is replaced. */
  readonly expiresAt: Date | null
}

export type KeyFault = 'UNKNOWN_CLIENT' | 'KID_TAKEN' | 'TWO_KEYS_ALREADY' | 'LAST_KEY'

/** Only the public half of a P-256 key may come here; a private one would have to be thrown away by its owner. */
export function acceptable(key: PublicJwk): PublicJwk {
  if ('d' in key) throw new Error('a client registers its public key; this one holds the private half and must not be used any more')
  if (key.kty !== 'EC' || key.crv !== 'P-256' || !key.kid) throw new Error('a client key is a P-256 key with a kid')
  return { kty: 'EC', crv: key.crv, x: key.x, y: key.y, kid: key.kid, alg: 'ES256', use: 'sig' }
}

/** The keys that are good now, the oldest first. */
export async function clientKeys(queryable: Queryable, clientId: string): Promise<readonly ClientKey[]> {
  const { rows } = await queryable.query<ClientKey & Record<string, unknown>>(
    `select kid, added_at as "addedAt", expires_at as "expiresAt" from issuer.client_key
     where client_id = $1 and (expires_at is null or expires_at > clock_timestamp()) order by added_at, kid`,
    [clientId],
  )
  return rows
}

/** One change of a client's keys at a time; false where it is unknown or revoked. */
async function hold(queryable: Queryable, clientId: string): Promise<boolean> {
  const { rowCount } = await queryable.query('select from issuer.client where client_id = $1 and revoked_at is null for update', [clientId])
  return rowCount === 1
}

/** A kid names one key for ever: a new key under the name of an old one would bring the old one back, and it may have ended because it leaked. */
async function isOtherKey(queryable: Queryable, clientId: string, { kid, x, y }: PublicJwk): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `select from issuer.client_key where client_id = $1 and kid = $2 and (jwk ->> 'x', jwk ->> 'y') is distinct from ($3::text, $4::text)`,
    [clientId, kid, x, y],
  )
  return rowCount === 1
}

/** Inside a transaction: the new key is good at once, the one before it for the days of overlap. Two at a time, no more. */
export async function addKey(queryable: Queryable, clientId: string, key: PublicJwk, overlapDays = KEY_OVERLAP_DAYS): Promise<KeyFault | null> {
  const jwk = acceptable(key)
  if (!(await hold(queryable, clientId))) return 'UNKNOWN_CLIENT'
  if (await isOtherKey(queryable, clientId, jwk)) return 'KID_TAKEN'
  const known = (await clientKeys(queryable, clientId)).filter(({ kid }) => kid !== jwk.kid)
  if (known.length > 1) return 'TWO_KEYS_ALREADY'
  await queryable.query(
    `update issuer.client_key set expires_at = least(expires_at, clock_timestamp() + make_interval(days => $3))
     where client_id = $1 and kid <> $2 and (expires_at is null or expires_at > clock_timestamp())`,
    [clientId, jwk.kid, overlapDays],
  )
  await queryable.query(
    'insert into issuer.client_key (client_id, kid, jwk) values ($1, $2, $3) on conflict (client_id, kid) do update set expires_at = null',
    [clientId, jwk.kid, jwk],
  )
  return null
}

/** Inside a transaction: a key is no longer good from now on. The last one stays; a client that stops is revoked instead. */
export async function endKey(queryable: Queryable, clientId: string, kid: string): Promise<KeyFault | null> {
  if (!(await hold(queryable, clientId))) return 'UNKNOWN_CLIENT'
  const known = await clientKeys(queryable, clientId)
  if (!known.some((key) => key.kid === kid) || known.length === 1) return 'LAST_KEY'
  await queryable.query('update issuer.client_key set expires_at = clock_timestamp() where client_id = $1 and kid = $2', [clientId, kid])
  // The key that stays is now the client's only one, and lasts.
  await queryable.query('update issuer.client_key set expires_at = null where client_id = $1 and expires_at > clock_timestamp()', [clientId])
  return null
}

const orThrow = (fault: KeyFault | null, clientId: string): void => {
  if (fault) throw new Error(`client ${clientId}: ${fault === 'LAST_KEY' ? 'no such key, or its last key' : fault}`)
}

export const addClientKey = async (database: IssuerDatabase, clientId: string, key: PublicJwk): Promise<void> =>
  orThrow(await database.transaction((queryable) => addKey(queryable, clientId, key)), clientId)

export const removeClientKey = async (database: IssuerDatabase, clientId: string, kid: string): Promise<void> =>
  orThrow(await database.transaction((queryable) => endKey(queryable, clientId, kid)), clientId)
