import type { Queryable } from '../open-database.js'
import { openJwk } from './seal.js'
import type { JwkSet, PrivateJwk, PublicJwk } from './signing-key.js'

/** The keys of one moment: who holds the same version signs and publishes the same. */
export interface KeyRing {
  readonly version: string
  readonly current: PrivateJwk
  readonly published: JwkSet
}

interface KeyRow {
  readonly kid: string
  readonly status: 'NEXT' | 'CURRENT' | 'RETIRED'
  readonly public_jwk: PublicJwk
  readonly sealed_jwk: Buffer
}

/** Reads the ring; the one that is known comes back itself when nothing has changed, so that nothing is opened again. */
export async function readKeyRing(queryable: Queryable, sealingKey: Buffer, known: KeyRing | null): Promise<KeyRing> {
  const { rows } = await queryable.query<KeyRow>(
    `select kid, status, public_jwk, sealed_jwk from issuer.signing_key
     where status <> 'RETIRED' or not_after > clock_timestamp() order by status, kid`,
  )
  const version = rows.map(({ kid, status }) => `${status} ${kid}`).join(', ')
  if (known?.version === version) return known
  const current = rows.find(({ status }) => status === 'CURRENT')
  if (!current) throw new Error('the issuer has no current signing key: start it once with rights on its schema')
  const published = { keys: rows.map((row) => row.public_jwk) }
  return Object.freeze({ version, current: openJwk(current.sealed_jwk, current.kid, sealingKey), published })
}
