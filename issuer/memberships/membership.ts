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
  /** Whom this person stands in for (代理): that membership's id. */
  readonly deputyOf: string | null
}

const COLUMNS = 'm.id, m.person, m.post, m.kind, m.agency, m.unit, m.institution, m.enterprise, m.role, m.demonstration, m.deputy_of as "deputyOf"'

/** A deputy's membership holds no longer than the one it stands in for. */
export const HOLDS = `m.valid_from <= clock_timestamp() and (m.valid_to is null or m.valid_to > clock_timestamp())
  and (m.deputy_of is null or exists (select from issuer.membership b where b.id = m.deputy_of
    and b.valid_from <= clock_timestamp() and (b.valid_to is null or b.valid_to > clock_timestamp())))`

async function holding(queryable: Queryable, condition: string, value: string): Promise<readonly Membership[]> {
  const { rows } = await queryable.query<Membership & Record<string, unknown>>(
    `select ${COLUMNS} from issuer.membership m where ${HOLDS} and ${condition} order by m.valid_from, m.id`,
    [value],
  )
  return rows
}

/** The membership if it holds today. */
export const findMembership = async (queryable: Queryable, id: string): Promise<Membership | null> => (await holding(queryable, 'm.id = $1', id))[0] ?? null

/** All that a person may choose from today. Machines do not sign in. */
export const membershipsOf = (queryable: Queryable, person: string): Promise<readonly Membership[]> =>
  holding(queryable, `m.role <> 'SYSTEM' and m.person = $1`, person)

/** The membership that a machine client acts for, if both hold today. */
export const findMembershipOfClient = async (queryable: Queryable, client: string): Promise<Membership | null> =>
  (await holding(queryable, 'm.id = (select membership from issuer.client where client_id = $1 and revoked_at is null)', client))[0] ?? null

/** Epoch seconds of the membership's end, its own or that of the one it stands in for; null: open. */
export async function endOf(queryable: Queryable, id: string): Promise<number | null> {
  const { rows } = await queryable.query<{ ends: number | null }>(
    `select floor(extract(epoch from least(m.valid_to, b.valid_to)))::float8 as ends
     from issuer.membership m left join issuer.membership b on b.id = m.deputy_of where m.id = $1`,
    [id],
  )
  return rows[0]?.ends ?? null
}
