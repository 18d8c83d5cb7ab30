import type { RequestContext } from '../../kernel/request.js'
import { bodyHash, CLOCK_TOLERANCE_SECONDS, LIFETIME_SECONDS, REQUEST_TYPE, type RequestClaims } from './claims.js'
import { parseCompact, verifyCompact } from './compact.js'
import type { VerificationKeys } from './keys.js'
import { createReplayCache } from './replay-cache.js'

export type Verification = { readonly context: RequestContext } | { readonly fault: RequestFault }

export type RequestFault = 'UNSIGNED' | 'MALFORMED' | 'FORGED' | 'FOR_ANOTHER_SUBGRAPH' | 'EXPIRED' | 'BODY_CHANGED' | 'REPLAYED'

export interface RequestVerifier {
  verify(signature: string | undefined, body: string | Buffer): Verification
}

export interface VerifierOptions {
  readonly subgraph: string
  /** Whose word is believed; the gateway's unless told. */
  readonly issuer?: string
  /** Asked on every request, so that a rotation needs no restart. */
  readonly keys: () => VerificationKeys
  readonly now?: () => number
  /** Ids remembered per half minute; beyond it requests are refused. */
  readonly remembered?: number
}

const contextOf = ({ actor, asOf, language, purpose, traceId, deadline }: RequestClaims): RequestContext =>
  Object.freeze({ actor: Object.freeze(actor), asOf, language, purpose, traceId, deadline })

function untimely({ iat, exp }: RequestClaims, seconds: number): boolean {
  if (!Number.isFinite(iat) || !Number.isFinite(exp)) return true
  return exp <= seconds || exp - iat > LIFETIME_SECONDS || iat > seconds + CLOCK_TOLERANCE_SECONDS
}

/** What a subgraph over HTTP believes: the gateway's word for this very body, once, for at most 30 s ([T01]–[T03]). */
export function createRequestVerifier({ subgraph, issuer = 'gateway', keys, now = Date.now, remembered = 200_000 }: VerifierOptions): RequestVerifier {
  const seen = createReplayCache(LIFETIME_SECONDS + CLOCK_TOLERANCE_SECONDS, remembered, now)
  return {
    verify(signature, body) {
      if (signature === undefined) return { fault: 'UNSIGNED' }
      const compact = signature.length > 8192 ? null : parseCompact(signature)
      if (!compact || compact.header.typ !== REQUEST_TYPE) return { fault: 'MALFORMED' }
      if (!verifyCompact(compact, keys())) return { fault: 'FORGED' }
      const claims = compact.payload as unknown as RequestClaims
      if (claims.iss !== issuer || claims.aud !== subgraph) return { fault: 'FOR_ANOTHER_SUBGRAPH' }
      if (untimely(claims, now() / 1000)) return { fault: 'EXPIRED' }
      if (claims.body !== bodyHash(body)) return { fault: 'BODY_CHANGED' }
      if (typeof claims.jti !== 'string' || !seen.firstSeen(claims.jti)) return { fault: 'REPLAYED' }
      return { context: contextOf(claims) }
    },
  }
}
