import { randomUUID } from 'node:crypto'
import type { RequestContext } from '../../kernel/request.js'
import { bodyHash, LIFETIME_SECONDS, REQUEST_TYPE, type RequestClaims } from './claims.js'
import { signCompact } from './compact.js'
import type { SigningKey } from './keys.js'

export interface SignedRequest {
  readonly subgraph: string
  readonly body: string | Buffer
  readonly context: RequestContext
  /** Who signs; the gateway unless told. */
  readonly issuer?: string
}

export function signRequest({ subgraph, body, context, issuer = 'gateway' }: SignedRequest, key: SigningKey, now: () => number = Date.now): string {
  const iat = Math.floor(now() / 1000)
  const claims: RequestClaims = {
    iss: issuer,
    aud: subgraph,
    iat,
    exp: iat + LIFETIME_SECONDS,
    jti: randomUUID(),
    body: bodyHash(body),
    actor: context.actor,
    asOf: context.asOf,
    language: context.language,
    purpose: context.purpose,
    traceId: context.traceId,
    deadline: context.deadline,
  }
  return signCompact(claims, REQUEST_TYPE, key)
}
