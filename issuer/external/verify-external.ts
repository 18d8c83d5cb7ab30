import { createRemoteJWKSet, decodeJwt, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { CLOCK_TOLERANCE_SECONDS } from '../lifetimes.js'
import type { ExternalIssuer } from './external-issuer.js'

export interface ExternalProof {
  readonly issuer: string
  readonly subject: string
  /** Epoch seconds. */
  readonly expiresAt: number
}

// Only signatures that a public key checks: with HS256 the key set itself would be the secret.
const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA']
const TIMEOUT_MS = 2_000

/** The issuer's keys by discovery; it must say of itself that it is who was configured. */
async function discover({ issuer }: ExternalIssuer): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string') throw new Error(`${issuer} does not describe itself as configured`)
  if (new URL(found.jwks_uri).protocol !== new URL(issuer).protocol) throw new Error(`${issuer} has its keys on a less safe address`)
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: TIMEOUT_MS })
}

const unverifiedIssuer = (token: string): string | null => {
  try {
    return decodeJwt(token).iss ?? null
  } catch {
    return null
  }
}

/** Checks tokens of the configured issuers. An outage is thrown, a bad token is null. */
export function externalVerifier(issuers: readonly ExternalIssuer[]): (token: string) => Promise<ExternalProof | null> {
  const keys = new Map<string, Promise<JWTVerifyGetKey>>()
  const keysOf = (known: ExternalIssuer): Promise<JWTVerifyGetKey> => {
    const asked = keys.get(known.issuer) ?? discover(known)
    keys.set(known.issuer, asked)
    asked.catch(() => keys.delete(known.issuer))
    return asked
  }
  return async (token) => {
    const named = unverifiedIssuer(token)
    const known = issuers.find(({ issuer }) => issuer === named)
    if (!known) return null
    const key = await keysOf(known)
    const expected = {
      issuer: known.issuer,
      audience: known.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
    }
    try {
      const { payload } = await jwtVerify(token, key, expected)
      const subject = payload[known.subject]
      return typeof subject === 'string' && subject !== '' ? { issuer: known.issuer, subject, expiresAt: Number(payload.exp) } : null
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_J') && error.code !== 'ERR_JWKS_TIMEOUT') return null
      throw error
    }
  }
}
