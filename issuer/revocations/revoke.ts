import type { Queryable } from '../open-database.js'

/** One token, everything a membership holds, or everything a client holds. */
export type Revocable = { readonly jti: string } | { readonly membership: string } | { readonly client: string }

/** Revokes for good: a client or membership that comes back is registered anew. Revoking again changes nothing. */
export async function revoke(queryable: Queryable, revocable: Revocable): Promise<void> {
  const { jti = null, membership = null, client = null } = { jti: undefined, membership: undefined, client: undefined, ...revocable }
  await queryable.query('select issuer.revoke($1, $2, $3)', [jti, membership, client])
}
