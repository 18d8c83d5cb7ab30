import type { Queryable } from '../open-database.js'

export interface IssuedToken {
  readonly jti: string
  readonly grantId: string
  readonly membership: string
  readonly expiresAt: number
}

/** Notes a token under its grant. False when the grant has ended meanwhile: its row is held, so that a token is either noted or not issued. */
export async function noteIssued(queryable: Queryable, { jti, grantId, membership, expiresAt }: IssuedToken): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `with held as (select id from issuer.oidc_payload where model = 'Grant' and id = $2 for share)
     insert into issuer.issued_token (jti, grant_id, membership, expires_at) select $1, id, $3, to_timestamp($4) from held`,
    [jti, grantId, membership, expiresAt],
  )
  return rowCount === 1
}

const REVOKE = 'select issuer.revoke(jti, null, null) from issuer.issued_token where expires_at > clock_timestamp()'

/** Ends what one sign-in gave a client: the grant first, so that nothing more comes of it, then every token that is out. */
export async function endGrant(queryable: Queryable, grantId: string): Promise<void> {
  await queryable.query(`delete from issuer.oidc_payload where grant_id = $1 or (model = 'Grant' and id = $1)`, [grantId])
  await queryable.query(`${REVOKE} and grant_id = $1`, [grantId])
}

/** Ends all sign-ins of a person, also those that are half way: after a reset, whoever had the old factors is out. */
export async function endSignIns(queryable: Queryable, person: string): Promise<void> {
  const theirs = 'select id from issuer.membership where person = $1'
  await queryable.query(
    `delete from issuer.oidc_payload where payload ->> 'accountId' in (select id::text from (${theirs}) m)
       or (model = 'Interaction' and (payload #>> '{result,signedIn,person}' = $1::text or payload #>> '{result,login,accountId}' in (select id::text from (${theirs}) m)))`,
    [person],
  )
  await queryable.query(`${REVOKE} and membership in (${theirs})`, [person])
}

export async function removeExpiredTokens(queryable: Queryable): Promise<void> {
  await queryable.query('delete from issuer.issued_token where expires_at < clock_timestamp()')
}
