import type { Context, JwtParts, Provider, Token } from 'oidc-provider'
import type { KeyRing } from '../keys/key-ring.js'
import { claimsOf } from '../memberships/claims.js'
import { findMembershipOfClient } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { clientAdapter } from './client-adapter.js'
import { assertionFault, protocolSettings } from './configuration.js'
import { answerInJson } from './json-errors.js'
import { postgresAdapter } from './postgres-adapter.js'

export interface ProviderParts {
  readonly queryable: Queryable
  readonly issuerUrl: string
  readonly sealingKey: Buffer
  readonly log: (event: string, details: Record<string, string>) => void
}

/**
 * The OAuth provider for one key ring; a rotation makes a new one, as the library takes its keys once. The library is imported here and
 * not above: it costs 0.2 to 0.3 s and 46 MB, and a hub that only verifies tokens never needs it.
 */
export async function makeProvider(ring: KeyRing, parts: ProviderParts): Promise<Provider> {
  const { Provider, errors } = await import('oidc-provider')
  const { queryable, issuerUrl, sealingKey, log } = parts
  const refusals = {
    replayed: () => new errors.InvalidClientAuth('the assertion was used before'),
    alreadyUsed: () => new errors.InvalidGrant('it was used before'),
    unknownResource: () => new errors.InvalidTarget(),
    noMembership: () => new errors.InvalidGrant('the client acts for no membership that holds today'),
  }

  const provider = new Provider(issuerUrl, {
    ...protocolSettings(ring, sealingKey, refusals.unknownResource),
    adapter: (model: string) => (model === 'Client' ? clientAdapter(queryable) : postgresAdapter(queryable, model, refusals)),
    assertJwtClientAuthClaimsAndHeader: (_ctx: Context, claims: Record<string, unknown>) => {
      const fault = assertionFault(claims, Math.floor(Date.now() / 1000))
      if (fault) throw new errors.InvalidClientAuth(fault)
    },
    formats: {
      customizers: {
        jwt: async (_ctx: Context, { clientId }: Token, jwt: JwtParts) => {
          const membership = await findMembershipOfClient(queryable, clientId)
          if (!membership) throw refusals.noMembership()
          Object.assign(jwt.payload, claimsOf(membership))
        },
      },
    },
  })
  return answerInJson(provider, log)
}
