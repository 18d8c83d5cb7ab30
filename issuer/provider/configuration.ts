import { hkdfSync } from 'node:crypto'
import type { Context } from 'oidc-provider'
import { ACTOR_KINDS } from '../../kernel/actor.js'
import type { KeyRing } from '../keys/key-ring.js'
import { ASSERTION_SECONDS, CLOCK_TOLERANCE_SECONDS, SESSION_SECONDS, sessionSeconds, TOKEN_SECONDS } from '../lifetimes.js'
import { AUDIENCE, scopeOf } from '../memberships/claims.js'

const ES256 = ['ES256']

/** Pages of the library are all off; people's pages are our own (pages/). Nothing that is not needed is reachable. */
const features = {
  backchannelLogout: { enabled: false },
  claimsParameter: { enabled: false },
  clientCredentials: { enabled: true },
  devInteractions: { enabled: false },
  // A verifier that does not check the proof would take a bound token for a bearer's: both come together.
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: false },
  rpInitiatedLogout: { enabled: false },
  userinfo: { enabled: false },
}

const ttl = {
  AccessToken: TOKEN_SECONDS,
  AuthorizationCode: 60,
  ClientCredentials: TOKEN_SECONDS,
  Grant: SESSION_SECONDS,
  IdToken: 600,
  Interaction: 600,
  Session: (_ctx: Context, { loginTs }: { readonly loginTs?: number }) => sessionSeconds(loginTs),
}

const algorithms = {
  clientAuthSigningAlgValues: ES256,
  idTokenSigningAlgValues: ES256,
}

/** Every access token is for the hub, a JWT signed by the current key. */
const hubOnly = (ring: KeyRing, unknownResource: () => Error) => ({
  enabled: true,
  defaultResource: () => AUDIENCE,
  useGrantedResource: () => true,
  getResourceServerInfo: (_ctx: Context, indicator: string, { scope }: { scope: string }) => {
    if (indicator !== AUDIENCE) throw unknownResource()
    return { audience: AUDIENCE, scope, accessTokenFormat: 'jwt', accessTokenTTL: TOKEN_SECONDS, jwt: { sign: { alg: 'ES256', kid: ring.current.kid } } }
  },
})

/** A page calls from where it is sent back to, and from nowhere else. */
const mayCallFrom = (_ctx: Context, origin: string, { redirectUris = [] }: { readonly redirectUris?: readonly string[] }): boolean =>
  redirectUris.some((uri) => new URL(uri).origin === origin)

const cookie = { httpOnly: true, sameSite: 'lax', signed: true }

/** What does not depend on the database: the protocol's settings for one key ring. */
export const protocolSettings = (ring: KeyRing, sealingKey: Buffer, unknownResource: () => Error): Record<string, unknown> => ({
  features: { ...features, resourceIndicators: hubOnly(ring, unknownResource) },
  ttl,
  enabledJWA: algorithms,
  clientAuthMethods: ['private_key_jwt', 'none'],
  clientBasedCORS: mayCallFrom,
  clientDefaults: { grant_types: [], response_types: [], token_endpoint_auth_method: 'private_key_jwt', id_token_signed_response_alg: 'ES256' },
  clockTolerance: CLOCK_TOLERANCE_SECONDS,
  cookies: {
    names: { session: 'hub_session', interaction: 'hub_interaction', resume: 'hub_resume' },
    long: cookie,
    short: cookie,
    keys: [Buffer.from(hkdfSync('sha256', sealingKey, '', 'hub issuer cookies', 32)).toString('hex')],
  },
  jwks: { keys: [ring.current] },
  pkce: { required: () => true },
  responseTypes: ['code'],
  scopes: ['openid', ...ACTOR_KINDS.map(scopeOf)],
})

/** Why an assertion with a good signature is refused all the same, or null. */
export function assertionFault({ aud, exp, iat, jti }: Record<string, unknown>, now: number): string | null {
  // One addressee: a second one could show the assertion here in the client's name.
  if (typeof aud !== 'string') return 'the assertion must name one audience'
  if (typeof exp !== 'number' || exp > now + ASSERTION_SECONDS + CLOCK_TOLERANCE_SECONDS) return `an assertion lives at most ${ASSERTION_SECONDS} s`
  if (iat !== undefined && (typeof iat !== 'number' || iat > now + CLOCK_TOLERANCE_SECONDS)) return 'the assertion was issued in the future'
  if (typeof jti !== 'string' || jti.length > 128) return 'the assertion needs a jti of at most 128 characters'
  return null
}
