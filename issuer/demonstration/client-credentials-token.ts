import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { PrivateJwk } from '../keys/signing-key.js'
import { AUDIENCE } from '../memberships/claims.js'

export interface ClientCredentials {
  readonly issuerUrl: string
  readonly clientId: string
  readonly privateJwk: PrivateJwk
}

/** An access token the way a bank's system gets it: client credentials, proven by a signed assertion (RFC 7523). */
export async function clientCredentialsToken({ issuerUrl, clientId, privateJwk }: ClientCredentials): Promise<string> {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: privateJwk.kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuerUrl)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(privateJwk)
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: AUDIENCE,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
    signal: AbortSignal.timeout(10_000),
  })
  const answer = (await response.json()) as { access_token?: string; error?: string }
  if (!answer.access_token) throw new Error(`the issuer refused ${clientId}: ${answer.error ?? response.status}`)
  return answer.access_token
}
