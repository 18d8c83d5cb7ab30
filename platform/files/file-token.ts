import { parseCompact, signCompact, verifyCompact } from '../signing/compact.js'
import type { SigningKey, VerificationKeys } from '../signing/keys.js'

interface Timed {
  readonly exp: number
}

/** Words about one file, signed by a part of the hub and good for a short time. The type keeps one kind from passing for another. */
export const fileToken = <Claims extends object>(type: string, seconds: number) => ({
  sign: (claims: Claims, key: SigningKey, now: () => number = Date.now): string =>
    signCompact({ ...claims, exp: Math.floor(now() / 1000) + seconds }, type, key),

  /** Null: not signed by one of the keys, of another kind, or too old. */
  verify(text: string, keys: VerificationKeys, now: () => number = Date.now): Claims | null {
    const compact = text.length > 4096 ? null : parseCompact(text)
    if (!compact || compact.header.typ !== type || !verifyCompact(compact, keys)) return null
    const claims = compact.payload as unknown as Claims & Timed
    return typeof claims.exp === 'number' && claims.exp > now() / 1000 ? claims : null
  },
})
