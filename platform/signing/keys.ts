import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto'

/** A JSON Web Key on P-256 with the id by which signatures name it. */
export interface NamedKey extends JsonWebKey {
  readonly kid: string
}

export interface KeySet {
  readonly keys: readonly NamedKey[]
}

export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
}

/** The keys a verifier believes, by id. During a rotation it holds the old and the new one, so nothing signed just before is refused. */
export type VerificationKeys = ReadonlyMap<string, KeyObject>

export function generateKey(kid: string): NamedKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }
}

export const publicPart = ({ kid, kty, crv, x, y }: NamedKey): NamedKey => ({ kid, kty, crv, x, y, alg: 'ES256', use: 'sig' }) as NamedKey

export const signingKey = (key: NamedKey): SigningKey => ({ kid: key.kid, privateKey: createPrivateKey({ key, format: 'jwk' }) })

const onCurve = (key: NamedKey): boolean => key.kty === 'EC' && key.crv === 'P-256' && typeof key.kid === 'string' && key.kid !== ''

/** Only P-256 keys enter: whatever else a key set publishes can verify nothing here. */
export const verificationKeys = ({ keys }: KeySet): VerificationKeys =>
  new Map(keys.filter(onCurve).map((key) => [key.kid, createPublicKey({ key: publicPart(key), format: 'jwk' })]))
