import { sign, verify } from 'node:crypto'
import type { SigningKey, VerificationKeys } from './keys.js'

/** JWS in compact form with ES256 and nothing else: the algorithm is never read from the message (RFC 8725 §3.1). */
export function signCompact(payload: object, type: string, { kid, privateKey }: SigningKey): string {
  const header = Buffer.from(JSON.stringify({ alg: 'ES256', typ: type, kid })).toString('base64url')
  const signed = `${header}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

export interface CompactHeader {
  readonly kid: string
  readonly typ: string
}

export interface Compact {
  readonly header: CompactHeader
  readonly payload: Readonly<Record<string, unknown>>
  readonly signed: string
  readonly signature: Buffer
}

const BASE64URL = /^[A-Za-z0-9_-]+$/

function jsonObject(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Takes a message apart without believing it. Null: not three parts, another algorithm than ES256, or an extension that must be understood (`crit`). */
export function parseCompact(text: string): Compact | null {
  const [head = '', body = '', tail = '', ...rest] = text.split('.')
  if (rest.length > 0 || ![head, body, tail].every((part) => BASE64URL.test(part))) return null
  const header = jsonObject(head)
  const payload = jsonObject(body)
  if (!header || !payload || header.alg !== 'ES256' || 'crit' in header) return null
  if (typeof header.kid !== 'string' || typeof header.typ !== 'string') return null
  return { header: { kid: header.kid, typ: header.typ }, payload, signed: `${head}.${body}`, signature: Buffer.from(tail, 'base64url') }
}

export function verifyCompact({ header, signed, signature }: Compact, keys: VerificationKeys): boolean {
  const key = keys.get(header.kid)
  return key !== undefined && signature.length === 64 && verify('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, signature)
}
