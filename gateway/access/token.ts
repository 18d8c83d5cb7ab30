import { hash } from 'node:crypto'
import type { Actor } from '../../kernel/actor.js'
import { type BoundedCache, createBoundedCache } from '../../platform/bounded-cache.js'
import { parseCompact, verifyCompact } from '../../platform/signing/compact.js'
import { type KeySet, type VerificationKeys, verificationKeys } from '../../platform/signing/keys.js'
import { actorOf } from './actor-claims.js'

/** A token that was believed: its actor and what revocation needs to know it by. */
export interface VerifiedToken {
  readonly actor: Actor
  readonly id: string
  readonly scope: string
  /** Epoch seconds. */
  readonly issuedAt: number
  readonly expiresAt: number
}

export type TokenFault = 'malformed' | 'signature' | 'issuer' | 'audience' | 'expired' | 'not yet valid' | 'claims' | 'revoked'

export interface TokenVerifier {
  verify(token: string): Promise<VerifiedToken | { readonly fault: TokenFault }>
}

export interface TokenVerifierOptions {
  readonly issuer: string
  readonly audience: string
  /** The issuer's published keys. */
  readonly keys: () => Promise<KeySet>
  /** Asked on every use, also of a token verified before: a revocation must reach the cache. */
  readonly isRevoked?: (token: VerifiedToken) => boolean
  readonly now?: () => number
}

/** [X10] How far the issuer's clock may be ahead of ours. The end of a token is not stretched. */
const TOLERANCE_SECONDS = 10
const ACCESS_TOKEN = /^(application\/)?at\+jwt$/i
const MAX_TOKEN_LENGTH = 4096
const REMEMBERED_TOKENS = 20_000
const ASKED_AGAIN_AFTER_MS = 1000
const STALE_AFTER_MS = 60_000

/**
 * The issuer's keys: asked again for an id not known yet, and now and then so that a withdrawn key goes. While the issuer is away the last
 * ones serve. Who comes while they are being asked waits for them: his token is not bad because it came second.
 */
function createKeyring(keys: () => Promise<KeySet>, now: () => number) {
  let known: VerificationKeys = new Map()
  let asked = Number.NEGATIVE_INFINITY
  let asking: Promise<VerificationKeys> | null = null

  async function ask(): Promise<VerificationKeys> {
    asked = now()
    try {
      known = verificationKeys(await keys())
    } catch (cause) {
      if (known.size === 0) throw new Error('the keys of the issuer cannot be read', { cause })
    } finally {
      asking = null
    }
    return known
  }

  return async (kid: string): Promise<VerificationKeys> => {
    const age = now() - asked
    if (known.has(kid) && age < STALE_AFTER_MS) return known
    if (asking === null && known.size > 0 && age < ASKED_AGAIN_AFTER_MS) return known
    asking ??= ask()
    return asking
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

type Claims = Readonly<Record<string, unknown>>

function faultOf(claims: Claims, { issuer, audience }: TokenVerifierOptions, seconds: number): TokenFault | null {
  const { iss, aud, exp, iat, nbf, jti } = claims
  if (iss !== issuer) return 'issuer'
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) return 'audience'
  if (!isNumber(exp) || !isNumber(iat) || typeof jti !== 'string' || (nbf !== undefined && !isNumber(nbf))) return 'claims'
  if (iat > seconds + TOLERANCE_SECONDS || (isNumber(nbf) && nbf > seconds + TOLERANCE_SECONDS)) return 'not yet valid'
  return null
}

function verified(claims: Claims): VerifiedToken | null {
  const actor = actorOf(claims)
  if (!actor) return null
  const scope = typeof claims.scope === 'string' ? claims.scope : ''
  return { actor, scope, id: String(claims.jti), issuedAt: Number(claims.iat), expiresAt: Number(claims.exp) }
}

/**
 * Access tokens of the issuer: JWS with ES256 and type at+jwt (RFC 9068), nothing else. A signature costs 100 µs to check,
 * so a token that was believed is remembered by its hash; its end and its revocation are looked at every time.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { now = Date.now, isRevoked = () => false } = options
  const keyring = createKeyring(options.keys, now)
  const believed: BoundedCache<VerifiedToken> = createBoundedCache(REMEMBERED_TOKENS)

  async function examine(token: string): Promise<VerifiedToken | { fault: TokenFault }> {
    const compact = token.length > MAX_TOKEN_LENGTH ? null : parseCompact(token)
    if (!compact || !ACCESS_TOKEN.test(compact.header.typ)) return { fault: 'malformed' }
    if (!verifyCompact(compact, await keyring(compact.header.kid))) return { fault: 'signature' }
    const fault = faultOf(compact.payload, options, now() / 1000)
    return fault ? { fault } : (verified(compact.payload) ?? { fault: 'claims' })
  }

  return {
    async verify(token) {
      const digest = hash('sha256', token, 'base64url')
      const result = believed.get(digest) ?? (await examine(token))
      if ('fault' in result) return result
      // Asked first: who finishes what a token that has ended began must still hear that it was revoked.
      if (isRevoked(result)) return { fault: 'revoked' }
      if (result.expiresAt <= now() / 1000) {
        believed.delete(digest)
        return { fault: 'expired' }
      }
      believed.set(digest, result)
      return result
    },
  }
}
