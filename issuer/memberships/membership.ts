import type { ActorKind, Agency, Role } from '../../kernel/actor.js'
import type { Queryable } from '../open-database.js'

/** Joins a person, a post, an agency, a unit and a role, with dates (design §6). A token names one membership. */
export interface Membership {
  readonly id: string
  readonly person: string
  readonly post: string
  readonly kind: ActorKind
  readonly agency: Agency | null
  readonly unit: string | null
  readonly institution: string | null
  readonly enterprise: string | null
  readonly role: Role
  readonly demonstration: boolean
}

const VALID = `id, person, post, kind, agency, unit, institution, enterprise, role, demonstration from issuer.membership
  where valid_from <= clock_timestamp() and (valid_to is null or valid_to > clock_timestamp())`

/** The membership if it holds today. */
export async function findMembership(queryable: Queryable, id: string): Promise<Membership | null> {
  const { rows } = await queryable.query<Membership & Record<string, unknown>>(`select ${VALID} and id = $1`, [id])
  return rows[0] ?? null
}

/** The membership that a machine client acts for, if both hold today. */
export async function findMembershipOfClient(queryable: Queryable, client: string): Promise<Membership | null> {
  const { rows } = await queryable.query<Membership & Record<string, unknown>>(
    `select ${VALID} and id = (select membership from issuer.client where client_id = $1 and revoked_at is null)`,
    [client],
  )
  return rows[0] ?? null
}
