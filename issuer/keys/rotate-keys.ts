import { CLOCK_TOLERANCE_SECONDS, KEY_DAYS, LONGEST_TOKEN_SECONDS } from '../lifetimes.js'
import type { IssuerDatabase, Queryable } from '../open-database.js'
import { sealJwk } from './seal.js'
import { generateSigningKey, publicPart } from './signing-key.js'

export interface KeyPolicy {
  /** The key that seals private keys in the database. */
  readonly sealingKey: Buffer
  readonly publishAheadSeconds: number
}

/** Makes the first CURRENT and NEXT key; does nothing where they are. */
export const ensureKeys = (database: IssuerDatabase, policy: KeyPolicy): Promise<void> =>
  lockedKeys(database, async (queryable) => {
    const { rowCount } = await queryable.query(`select from issuer.signing_key where status = 'CURRENT'`)
    if (rowCount === 0) await addPair(queryable, policy)
  })

/** NEXT takes over, CURRENT stays published until its last token has expired, a new NEXT is published. */
export const rotateKeys = (database: IssuerDatabase, policy: KeyPolicy): Promise<void> =>
  lockedKeys(database, async (queryable) => {
    const { rows } = await queryable.query<{ wait: number }>(
      `select ceil(extract(epoch from not_before - clock_timestamp()))::int as wait from issuer.signing_key where status = 'NEXT'`,
    )
    const wait = rows[0]?.wait ?? 0
    if (wait > 0) throw new Error(`the next signing key is not known to every verifier yet: rotate in ${wait} s`)
    await advance(queryable, policy)
  })

/** Rotates when the current key has signed for its days; every process asks, one of them does it. */
export const rotateKeysWhenDue = (database: IssuerDatabase, policy: KeyPolicy): Promise<void> =>
  lockedKeys(database, async (queryable) => {
    const { rowCount } = await queryable.query(
      `select from issuer.signing_key c, issuer.signing_key n where c.status = 'CURRENT' and n.status = 'NEXT'
         and c.not_before < clock_timestamp() - make_interval(days => $1) and n.not_before <= clock_timestamp()`,
      [KEY_DAYS],
    )
    if (rowCount === 1) await advance(queryable, policy)
  })

/** After a leak or the loss of the key file: every key goes at once, and every token that was signed with one. */
export const replaceKeys = (database: IssuerDatabase, policy: KeyPolicy): Promise<void> =>
  lockedKeys(database, async (queryable) => {
    await queryable.query('delete from issuer.signing_key')
    await addPair(queryable, policy)
  })

const lockedKeys = (database: IssuerDatabase, work: (queryable: Queryable) => Promise<void>): Promise<void> =>
  database.transaction(async (queryable) => {
    await queryable.query(`select pg_advisory_xact_lock(hashtextextended('issuer.signing_key', 0))`)
    await work(queryable)
  })

async function advance(queryable: Queryable, policy: KeyPolicy): Promise<void> {
  await queryable.query(`delete from issuer.signing_key where status = 'RETIRED' and not_after < clock_timestamp()`)
  await queryable.query(
    `update issuer.signing_key set status = 'RETIRED', not_after = clock_timestamp() + make_interval(secs => $1) where status = 'CURRENT'`,
    // A process that has not seen the rotation yet may sign with the old key for a moment longer.
    [LONGEST_TOKEN_SECONDS + 6 * CLOCK_TOLERANCE_SECONDS],
  )
  await queryable.query(`update issuer.signing_key set status = 'CURRENT', not_before = clock_timestamp() where status = 'NEXT'`)
  await addKey(queryable, policy, 'NEXT')
}

async function addPair(queryable: Queryable, policy: KeyPolicy): Promise<void> {
  await addKey(queryable, policy, 'CURRENT')
  await addKey(queryable, policy, 'NEXT')
}

async function addKey(queryable: Queryable, { sealingKey, publishAheadSeconds }: KeyPolicy, status: 'CURRENT' | 'NEXT'): Promise<void> {
  const jwk = await generateSigningKey()
  await queryable.query(
    `insert into issuer.signing_key (kid, alg, public_jwk, sealed_jwk, status, not_before)
     values ($1, 'ES256', $2, $3, $4, clock_timestamp() + make_interval(secs => $5))`,
    [jwk.kid, publicPart(jwk), sealJwk(jwk, sealingKey), status, status === 'NEXT' ? publishAheadSeconds : 0],
  )
}
