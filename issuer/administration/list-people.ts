import type { Membership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { IN_SCOPE, scopeOf } from './scope.js'

export interface Listed {
  readonly membership: string
  readonly person: string
  /** Null for machines. */
  readonly login: string | null
  readonly label: string
  readonly post: string
  readonly role: Membership['role']
  readonly place: string | null
  readonly from: string
  readonly to: string | null
  readonly deputyOf: string | null
  readonly activated: boolean
}

const DAY = (column: string): string => `to_char((${column}) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/** Everybody whom the administrator administers: today's memberships and those to come. */
export async function listPeople(queryable: Queryable, by: Membership): Promise<readonly Listed[]> {
  const { rows } = await queryable.query<Listed & Record<string, unknown>>(
    `select m.id as membership, m.person, a.login, coalesce(a.label, m.name_label) as label, m.post, m.role,
       coalesce(u.name, i.name) as place, ${DAY('m.valid_from')} as "from", ${DAY("m.valid_to - interval '1 microsecond'")} as "to", m.deputy_of as "deputyOf",
       coalesce(a.password is not null, false) as activated
     from issuer.membership m left join issuer.account a using (person)
       left join issuer.unit u on u.id = m.unit left join issuer.institution i on i.id = m.institution
     where (m.valid_to is null or m.valid_to > clock_timestamp()) and ${IN_SCOPE}
     order by place nulls first, label, m.valid_from, m.id limit 2000`,
    scopeOf(by),
  )
  return rows
}
