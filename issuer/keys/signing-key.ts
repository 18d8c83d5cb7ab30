import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'

/** Type aliases, not interfaces: a verifier that takes any JSON object as a key takes these too. */
export type PublicJwk = {
  readonly kty: 'EC'
  readonly crv: string
  readonly x: string
  readonly y: string
  readonly kid: string
  readonly alg: 'ES256'
  readonly use: 'sig'
}
export type PrivateJwk = PublicJwk & { readonly d: string }

export interface JwkSet {
  readonly keys: readonly PublicJwk[]
}

/** A new ES256 key pair; the kid is the key's thumbprint (RFC 7638). */
export async function generateSigningKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const { crv, x, y, d } = await exportJWK(privateKey)
  if (!crv || !x || !y || !d) throw new Error('the key generator returned no P-256 key')
  const kid = await calculateJwkThumbprint({ kty: 'EC', crv, x, y })
  return { kty: 'EC', crv, x, y, d, kid, alg: 'ES256', use: 'sig' }
}

export const publicPart = ({ d: _private, ...publicJwk }: PrivateJwk): PublicJwk => publicJwk
