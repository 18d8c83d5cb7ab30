import type { Token } from 'oidc-provider'
import type { Queryable } from '../open-database.js'
import { noteIssued } from '../revocations/end-grant.js'
import { claimsOf, type MembershipClaims } from './claims.js'
import { endOf, findMembership, findMembershipOfClient } from './membership.js'

export type TokenClaims = MembershipClaims & { readonly exp: number }

/** What a token says, read as it is issued; null when nobody who holds a membership today is behind it. */
export async function tokenClaims(queryable: Queryable, { clientId, accountId, grantId }: Token, jti: string, exp: number): Promise<TokenClaims | null> {
  const membership = accountId ? await findMembership(queryable, accountId) : await findMembershipOfClient(queryable, clientId)
  if (!membership) return null
  const ends = Math.min(exp, (await endOf(queryable, membership.id)) ?? exp)
  const deputyFor = membership.deputyOf ? await findMembership(queryable, membership.deputyOf) : null
  // A person's token is known by its grant, so that it ends with the sign-in.
  if (accountId && !(grantId && (await noteIssued(queryable, { jti, grantId, membership: membership.id, expiresAt: ends })))) return null
  return { ...claimsOf(membership, deputyFor), exp: ends }
}
