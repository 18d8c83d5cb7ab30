import type { Context, JwtParts, Provider, Token } from 'oidc-provider'
import type { PublicClient } from '../clients/public-client.js'
import type { KeyRing } from '../keys/key-ring.js'
import { tokenClaims } from '../memberships/token-claims.js'
import type { Queryable } from '../open-database.js'
import { errorPage } from '../pages/error-page.js'
import { peopleSettings } from '../sign-in/people.js'
import { clientAdapter } from './client-adapter.js'
import { assertionFault, protocolSettings } from './configuration.js'
import { answerInJson } from './json-errors.js'
import { postgresAdapter } from './postgres-adapter.js'

export interface ProviderParts {
  readonly queryable: Queryable
  readonly issuerUrl: string
  readonly sealingKey: Buffer
  readonly pages: readonly PublicClient[]
  readonly log: (event: string, details: Record<string, string>) => void
}

/**
 * The OAuth provider for one key ring; a rotation makes a new one, as the library takes its keys once. The library is imported here and
 * not above: it costs 0.2 to 0.3 s and 46 MB, and a hub that only verifies tokens never needs it.
 */
export async function makeProvider(ring: KeyRing, parts: ProviderParts): Promise<Provider> {
  const { Provider, errors, interactionPolicy } = await import('oidc-provider')
  const { queryable, issuerUrl, sealingKey, pages, log } = parts
  const refusals = {
    replayed: () => new errors.InvalidClientAuth('the assertion was used before'),
    alreadyUsed: () => new errors.InvalidGrant('it was used before'),
    unknownResource: () => new errors.InvalidTarget(),
    noMembership: () => new errors.InvalidGrant('there is no membership behind it that holds today'),
  }

  const provider = new Provider(issuerUrl, {
    ...protocolSettings(ring, sealingKey, refusals.unknownResource),
    ...peopleSettings(queryable, interactionPolicy, new URL(issuerUrl).pathname.replace(/\/$/, '')),
    renderError: errorPage,
    adapter: (model: string) => (model === 'Client' ? clientAdapter(queryable, pages) : postgresAdapter(queryable, model, refusals)),
    assertJwtClientAuthClaimsAndHeader: (_ctx: Context, claims: Record<string, unknown>) => {
      const fault = assertionFault(claims, Math.floor(Date.now() / 1000))
      if (fault) throw new errors.InvalidClientAuth(fault)
    },
    formats: {
      customizers: {
        jwt: async (_ctx: Context, token: Token, jwt: JwtParts) => {
          const claims = await tokenClaims(queryable, token, String(jwt.payload.jti), Number(jwt.payload.exp))
          if (!claims) throw refusals.noMembership()
          Object.assign(jwt.payload, claims)
        },
      },
    },
  })
  return answerInJson(provider, log)
}
