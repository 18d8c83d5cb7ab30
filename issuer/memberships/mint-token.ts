import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { KeyRing } from '../keys/key-ring.js'
import { LONGEST_TOKEN_SECONDS, TOKEN_SECONDS } from '../lifetimes.js'
import type { Queryable } from '../open-database.js'
import { AUDIENCE, claimsOf } from './claims.js'
import { endOf, findMembership, type Membership } from './membership.js'

export interface MintOptions {
  /** Seconds; ten minutes when not given. */
  readonly ttl?: number
  /** The client that the token names. */
  readonly client: string
}

/** Signs what the membership may say today; the token ends with the membership. */
export async function signToken(
  queryable: Queryable,
  ring: KeyRing,
  issuer: string,
  membership: Membership,
  { ttl = TOKEN_SECONDS, client }: MintOptions,
): Promise<string> {
  const deputyFor = membership.deputyOf ? await findMembership(queryable, membership.deputyOf) : null
  const now = Math.floor(Date.now() / 1000)
  const end = Math.min(now + ttl, (await endOf(queryable, membership.id)) ?? Number.POSITIVE_INFINITY)
  return new SignJWT({ ...claimsOf(membership, deputyFor), client_id: client })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: ring.current.kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(end)
    .sign(ring.current)
}

/** An access token without a sign-in, for demonstration identities only: for anyone else it would be impersonation. */
export async function mintToken(queryable: Queryable, ring: KeyRing, issuer: string, membershipId: string, options: MintOptions): Promise<string> {
  const { ttl = TOKEN_SECONDS } = options
  if (!Number.isSafeInteger(ttl) || ttl < 1 || ttl > LONGEST_TOKEN_SECONDS) throw new Error(`a token lives 1 to ${LONGEST_TOKEN_SECONDS} s`)
  const membership = await findMembership(queryable, membershipId)
  if (!membership?.demonstration) throw new Error('only a demonstration identity that holds today gets a token without signing in')
  return signToken(queryable, ring, issuer, membership, options)
}
