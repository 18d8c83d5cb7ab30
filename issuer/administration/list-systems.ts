import type { Membership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { IN_SCOPE, scopeOf } from './scope.js'

export interface ListedSystem {
  readonly client: string
  readonly membership: string
  readonly label: string
  readonly keys: readonly { readonly kid: string; readonly addedAt: string; readonly expiresAt: string | null }[]
}

/** The systems that the administrator administers, each with the keys that are good now and when they end. */
export async function listSystems(queryable: Queryable, by: Membership): Promise<readonly ListedSystem[]> {
  const { rows } = await queryable.query<ListedSystem & Record<string, unknown>>(
    `select c.client_id as client, m.id as membership, m.name_label as label,
       coalesce((select json_agg(json_build_object('kid', k.kid, 'addedAt', k.added_at, 'expiresAt', k.expires_at) order by k.added_at, k.kid)
         from issuer.client_key k where k.client_id = c.client_id and (k.expires_at is null or k.expires_at > clock_timestamp())), '[]') as keys
     from issuer.client c join issuer.membership m on m.id = c.membership
     where c.revoked_at is null and (m.valid_to is null or m.valid_to > clock_timestamp()) and ${IN_SCOPE} order by c.client_id`,
    scopeOf(by),
  )
  return rows
}
