import type { Adapter } from 'oidc-provider'
import { ACTOR_KINDS } from '../../kernel/actor.js'
import { type Client, findClient } from '../clients/client.js'
import { type PublicClient, publicClientMetadata } from '../clients/public-client.js'
import { scopeOf } from '../memberships/claims.js'
import type { Queryable } from '../open-database.js'

/** A client as oidc-provider wants to see it: client credentials, its own keys, its own scope, nothing else. */
const metadataOf = ({ clientId, kind, keys }: Client): Record<string, unknown> => ({
  client_id: clientId,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: scopeOf(kind),
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  id_token_signed_response_alg: 'ES256',
  jwks: { keys },
})

const readOnly = async (): Promise<never> => {
  throw new Error('clients are registered by the hub, never by the protocol')
}

/** Machines are read on every request, so that a revoked one is refused at once; pages are named in the settings and come first. */
export const clientAdapter = (queryable: Queryable, pages: readonly PublicClient[]): Adapter => ({
  find: async (id) => {
    const page = pages.find(({ clientId }) => clientId === id)
    if (page) return publicClientMetadata(page, ACTOR_KINDS.map(scopeOf))
    const client = await findClient(queryable, id)
    return client ? metadataOf(client) : undefined
  },
  findByUid: readOnly,
  findByUserCode: readOnly,
  upsert: readOnly,
  consume: readOnly,
  destroy: readOnly,
  revokeByGrantId: readOnly,
})
