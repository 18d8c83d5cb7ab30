import { createHash } from 'node:crypto'
import type { Queryable } from '../open-database.js'

/** What was revoked after a position. Fingerprints only: the feed is public, as a certificate authority's list is, and names nobody. */
export interface RevocationPage {
  readonly position: string
  readonly revoked: readonly string[]
}

export interface RevocationFeed {
  since(position: string): Promise<RevocationPage>
}

export type RevocableKind = 'jti' | 'membership' | 'client'

export const fingerprint = (kind: RevocableKind, value: string): string => createHash('sha256').update(`${kind}:${value}`).digest('base64url')

interface Row {
  readonly number: string
  readonly kind: RevocableKind
  readonly value: string
}

// Numbers are in order of commit (the migration's lock), so a position never passes a revocation that is still being written.
// A single token's revocation is told for a day: the longest token has long expired.
const SINCE = `select number::text as number, value,
    case when jti is not null then 'jti' when membership is not null then 'membership' else 'client' end as kind
  from issuer.revocation, lateral (select coalesce(jti, membership::text, client) as value) v
  where number > $1 and (jti is null or at > clock_timestamp() - interval '1 day')
  order by number limit 1000`

/** The feed read from the issuer's database. */
export const databaseFeed = (queryable: Queryable): RevocationFeed => ({
  since: async (position) => {
    const { rows } = await queryable.query<Row & Record<string, unknown>>(SINCE, [position])
    return { position: rows.at(-1)?.number ?? position, revoked: rows.map(({ kind, value }) => fingerprint(kind, value)) }
  },
})

/** The feed of an issuer in another process. */
export const httpFeed = (issuerUrl: string): RevocationFeed => ({
  since: async (position) => {
    const response = await fetch(`${issuerUrl}/revocations?since=${encodeURIComponent(position)}`, { signal: AbortSignal.timeout(2_000) })
    if (!response.ok) throw new Error(`the issuer's revocation feed answered ${response.status}`)
    return (await response.json()) as RevocationPage
  },
})
