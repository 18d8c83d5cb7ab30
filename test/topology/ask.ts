import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'

export interface GraphqlError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly service?: string; readonly retryable?: boolean }
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data: Record<string, unknown> | null | undefined
  readonly errors: readonly GraphqlError[]
}

/** A registered document, asked at a gateway's front door. */
export async function askGateway(url: string, token: string, documentId: string, variables: object): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ documentId, variables }),
    signal: AbortSignal.timeout(12_000),
  })
  const text = await response.text()
  const { data, errors = [] } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: readonly GraphqlError[] }
  return { status: response.status, headers: response.headers, text, data, errors }
}

/** A bank system's token, as its bank gets it: client credentials with its own private key. */
export async function bankSystemToken(issuerUrl: string, dataDir: string, clientId: string): Promise<string> {
  const privateJwk = await readPrivateKey(dataDir, clientId)
  if (!privateJwk) throw new Error(`no key of ${clientId} in ${dataDir}`)
  return clientCredentialsToken({ issuerUrl, clientId, privateJwk })
}
