/** A first-party page without secrets of its own: code and PKCE, sent back to the addresses that the operator named. */
export interface PublicClient {
  readonly clientId: string
  readonly redirectUris: readonly string[]
}

/** The issuer's own pages, where administrators administer. */
export const OWN_PAGES = 'hub-administration'
export const AGENCY_PAGES = 'agency-pages'

const isLoopback = (uri: string): boolean => /^http:\/\/(127\.0\.0\.1|\[::1\])([:/]|$)/.test(uri)

/** Loopback alone makes an application on this machine, which may listen on any port (RFC 8252); otherwise addresses match to the letter. */
export const publicClientMetadata = ({ clientId, redirectUris }: PublicClient, scopes: readonly string[]): Record<string, unknown> => ({
  client_id: clientId,
  application_type: clientId !== OWN_PAGES && redirectUris.every(isLoopback) ? 'native' : 'web',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: redirectUris,
  scope: ['openid', ...scopes].join(' '),
  token_endpoint_auth_method: 'none',
  id_token_signed_response_alg: 'ES256',
})
