import type { Provider } from 'oidc-provider'
import { removeOldFailures } from './accounts/lock-out.js'
import { OWN_PAGES, type PublicClient } from './clients/public-client.js'
import { exchangeToken } from './external/exchange.js'
import type { ExternalIssuer } from './external/external-issuer.js'
import { externalVerifier } from './external/verify-external.js'
import { type Handler, handleRequest } from './http/handle-request.js'
import { readKeyFile } from './keys/key-file.js'
import { type KeyRing, readKeyRing } from './keys/key-ring.js'
import { ensureKeys, type KeyPolicy, replaceKeys, rotateKeys, rotateKeysWhenDue } from './keys/rotate-keys.js'
import type { JwkSet } from './keys/signing-key.js'
import { PUBLISH_AHEAD_SECONDS } from './lifetimes.js'
import { type MintOptions, mintToken } from './memberships/mint-token.js'
import { type IssuerDatabase, openIssuerDatabase } from './open-database.js'
import { openPages } from './pages/open-pages.js'
import { poll } from './poll.js'
import { makeProvider } from './provider/make-provider.js'
import { removeExpired } from './provider/postgres-adapter.js'
import { removeExpiredTokens } from './revocations/end-grant.js'
import { databaseFeed, type RevocationFeed } from './revocations/feed.js'
import { type Revocable, revoke } from './revocations/revoke.js'
import { type RevocableClaims, watchRevocations } from './revocations/watch.js'

export interface IssuerOptions {
  /** The database, as the login role hub_issuer. */
  readonly url: string
  /** The issuer identifier in every token, for example http://localhost:4000/oidc. */
  readonly issuerUrl: string
  /** Holds secrets/issuer.key. */
  readonly dataDir: string
  /** Where the handler is mounted; the issuer URL's path when not given. */
  readonly mountPath?: string
  readonly publishAheadSeconds?: number
  /** First-party pages that people sign in to, beside the issuer's own. */
  readonly pages?: readonly PublicClient[]
  /** Proxies in front that add to X-Forwarded-For: sign-ins are counted by the address before the last of them. */
  readonly trustedProxies?: number
  /** Other issuers whose word on who somebody is counts here. */
  readonly externalIssuers?: readonly ExternalIssuer[]
  readonly log?: (event: string, details: Record<string, string>) => void
}

export interface Issuer {
  readonly handler: Handler
  readonly database: IssuerDatabase
  jwks(): Promise<JwkSet>
  /** A token without a sign-in; refuses every membership that is not a demonstration. */
  mintFor(membershipId: string, options: MintOptions): Promise<string>
  /** A token of ours for one of an external issuer; null: not believed, or nobody's here. */
  exchange(token: string): Promise<string | null>
  rotateKeys(): Promise<void>
  /** After a leak: all keys and with them all tokens go at once. */
  replaceKeys(): Promise<void>
  revoke(revocable: Revocable): Promise<void>
  isRevoked(claims: RevocableClaims): boolean
  revocationFeed(): RevocationFeed
  close(): Promise<void>
}

// A revocation must be known within a second; a rotation was announced minutes before.
const REVOCATIONS_MS = 500
const KEYS_MS = 2_000
const HOUSEKEEPING_MS = 60_000

/** Starts the issuer on its migrated database; several may run on one database with one key file. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const sealingKey = await readKeyFile(options.dataDir)
  const database = openIssuerDatabase(options.url)
  try {
    return await run(options, database, { sealingKey, publishAheadSeconds: options.publishAheadSeconds ?? PUBLISH_AHEAD_SECONDS })
  } catch (error) {
    await database.close()
    throw error
  }
}

async function run(
  { issuerUrl, mountPath, pages = [], trustedProxies = 0, externalIssuers = [], log = () => {} }: IssuerOptions,
  database: IssuerDatabase,
  policy: KeyPolicy,
): Promise<Issuer> {
  const issuer = new URL(issuerUrl)
  const failed = (error: unknown): void => log('issuer failed', { error: error instanceof Error ? error.name : 'Error' })
  await ensureKeys(database, policy)
  let ring = await readKeyRing(database, policy.sealingKey, null)
  const reload = async (): Promise<void> => {
    ring = await readKeyRing(database, policy.sealingKey, ring)
  }
  const feed = databaseFeed(database)
  const revocations = await watchRevocations(feed, { pauseMs: REVOCATIONS_MS, onFailure: failed })
  const keys = poll(KEYS_MS, reload, failed)
  const housekeeping = poll(
    HOUSEKEEPING_MS,
    async () => {
      await rotateKeysWhenDue(database, policy)
      await removeExpired(database)
      await removeExpiredTokens(database)
      await removeOldFailures(database)
    },
    failed,
  )
  const own = { clientId: OWN_PAGES, redirectUris: [`${issuerUrl}/administration`] }
  const provider = onePerRing(() => ring, { queryable: database, issuerUrl, sealingKey: policy.sealingKey, pages: [...pages, own], log })
  const verifyExternal = externalVerifier(externalIssuers)
  const shown = openPages({
    database,
    sealingKey: policy.sealingKey,
    issuer,
    provider: async () => (await provider()).provider,
    ring: () => ring,
    isRevoked: revocations.isRevoked,
    verifyExternal,
    trustedProxies,
  })

  return {
    database,
    handler: handleRequest({
      issuer,
      mountPath: mountPath ?? issuer.pathname.replace(/\/$/, ''),
      ring: () => ring,
      feed,
      provider: async () => (await provider()).handler,
      pages: shown,
      log,
    }),
    jwks: async () => ring.published,
    mintFor: (membershipId, mint) => mintToken(database, ring, issuerUrl, membershipId, mint),
    exchange: (token) => exchangeToken({ queryable: database, ring: () => ring, issuerUrl, verify: verifyExternal }, token),
    rotateKeys: () => rotateKeys(database, policy).then(reload),
    replaceKeys: () => replaceKeys(database, policy).then(reload),
    revoke: (revocable) => revoke(database, revocable),
    isRevoked: revocations.isRevoked,
    revocationFeed: () => feed,
    close: async () => {
      await Promise.all([revocations.stop(), keys.stop(), housekeeping.stop()])
      await database.close()
    },
  }
}

interface Serving {
  readonly provider: Provider
  readonly handler: Handler
}

/** The provider for the ring that holds now; the same one until the ring changes. */
function onePerRing(ring: () => KeyRing, parts: Parameters<typeof makeProvider>[1]): () => Promise<Serving> {
  let known: { readonly version: string; readonly serving: Promise<Serving> } | null = null
  return () => {
    const current = ring()
    if (known?.version !== current.version) {
      const serving = makeProvider(current, parts).then((provider) => {
        provider.proxy = true
        return { provider, handler: provider.callback() }
      })
      known = { version: current.version, serving }
    }
    return known.serving
  }
}

/** For the operator, without starting: new signing keys after a leak or a lost key file. Every token that is out becomes invalid. */
export async function replaceSigningKeys({ url, dataDir, publishAheadSeconds = PUBLISH_AHEAD_SECONDS }: Omit<IssuerOptions, 'issuerUrl'>): Promise<void> {
  const sealingKey = await readKeyFile(dataDir)
  const database = openIssuerDatabase(url)
  try {
    await replaceKeys(database, { sealingKey, publishAheadSeconds })
  } finally {
    await database.close()
  }
}
