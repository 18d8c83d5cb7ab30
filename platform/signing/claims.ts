import { createHash } from 'node:crypto'
import type { Actor } from '../../kernel/actor.js'
import type { Language } from '../../kernel/refusal.js'

/** The signed words of one request from a part of the hub to another: who asks, for when, and a hash that ties them to this body. */
export interface RequestClaims {
  /** The part of the hub that signed. */
  readonly iss: string
  readonly aud: string
  readonly iat: number
  readonly exp: number
  readonly jti: string
  readonly body: string
  readonly actor: Actor
  readonly asOf: string | null
  readonly language: Language
  readonly purpose: string | null
  readonly traceId: string
  readonly deadline: number
}

export const REQUEST_TYPE = 'hub-request+jwt'

/** [T03] A captured request is worth nothing after this many seconds. */
export const LIFETIME_SECONDS = 30

/** [X10] How far the clocks of two machines of the hub may differ. */
export const CLOCK_TOLERANCE_SECONDS = 10

export const SIGNATURE_HEADER = 'hub-signature'

export const bodyHash = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url')
