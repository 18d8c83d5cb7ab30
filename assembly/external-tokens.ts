import { hash } from 'node:crypto'
import type { TokenVerifier } from '../gateway/access/token.js'
import type { ExternalIssuer } from '../issuer/external/external-issuer.js'
import { createBoundedCache } from '../platform/bounded-cache.js'

export type Exchange = (token: string) => Promise<string | null>

const REMEMBERED = 10_000
const MAX_LENGTH = 8_192

const issuerOf = (token: string): unknown => (token.length > MAX_LENGTH ? null : payloadOf(token)?.iss)

/** A foreign header may hold anything: only the payload is looked at, and only to know whom to ask. */
function payloadOf(token: string): { readonly iss?: unknown } | null {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { iss?: unknown } | null
  } catch {
    return null
  }
}

/**
 * Tokens of configured external issuers are exchanged at ours and then verified like every other: rights, revocation and expiry are
 * ours. The exchanged one serves until it is no longer believed.
 */
export function withExternal(verifier: TokenVerifier, issuers: readonly ExternalIssuer[], exchange: Exchange): TokenVerifier {
  if (issuers.length === 0) return verifier
  const known = new Set<unknown>(issuers.map(({ issuer }) => issuer))
  const exchanged = createBoundedCache<string>(REMEMBERED)
  return {
    verify: async (token) => {
      if (!known.has(issuerOf(token))) return verifier.verify(token)
      const digest = hash('sha256', token, 'base64url')
      const earlier = exchanged.get(digest)
      const result = earlier === undefined ? null : await verifier.verify(earlier)
      if (result && 'actor' in result) return result
      const fresh = await exchange(token)
      if (fresh === null) return { fault: 'signature' }
      exchanged.set(digest, fresh)
      return verifier.verify(fresh)
    },
  }
}

/** The exchange of an issuer in another process. An outage is an outage, no bad token. */
export const exchangeOver =
  (issuerUrl: string): Exchange =>
  async (token) => {
    const body = new URLSearchParams({ subject_token: token })
    const response = await fetch(`${issuerUrl}/exchange`, { method: 'POST', body, signal: AbortSignal.timeout(3_000) })
    if (response.status === 401) return null
    const { access_token } = (await response.json()) as { access_token?: string }
    if (!access_token) throw new Error(`the issuer's exchange answered ${response.status}`)
    return access_token
  }
