import { randomUUID } from 'node:crypto'
import type { Role } from '../../kernel/actor.js'
import type { Membership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { IN_SCOPE, type Place, scopeOf } from './scope.js'

/** Days as people mean them: from the morning of the first to the night of the last, in Shanghai. */
export interface Term {
  readonly from: string | null
  readonly to: string | null
}

const FROM = `greatest(clock_timestamp(), coalesce($1::date::timestamp at time zone 'Asia/Shanghai', clock_timestamp()))`
const TO = `(($2::date + 1)::timestamp at time zone 'Asia/Shanghai')`

/** Whether a term ends after it begins and not before now, nor after the end that bounds it. */
export async function termFits(queryable: Queryable, { from, to }: Term, boundedBy: Date | null = null): Promise<boolean> {
  const { rows } = await queryable.query<{ fits: boolean }>(`select coalesce(${TO} > ${FROM}, true) and coalesce(${TO} <= $3::timestamptz, true) as fits`, [
    from,
    to,
    boundedBy,
  ])
  return rows[0]?.fits === true
}

export interface NewMembership extends Place {
  readonly person: string
  readonly label: string
  readonly post: string
  readonly role: Role
  readonly deputyOf?: string
}

/** Kind, agency and enterprise are the administrator's own: nobody grants beyond his own rights. */
export async function insertMembership(queryable: Queryable, by: Membership, grant: NewMembership, { from, to }: Term): Promise<string> {
  const id = randomUUID()
  const { person, label, post, role, unit, institution, deputyOf = null } = grant
  await queryable.query(
    `insert into issuer.membership (valid_from, valid_to, id, person, name_label, post, kind, agency, unit, institution, enterprise, role, deputy_of, demonstration)
     values (${FROM}, ${TO}, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, false)`,
    [from, to, id, person, label, post, by.kind, by.agency, unit, institution, by.enterprise, role, deputyOf],
  )
  return id
}

export interface Managed extends Membership {
  readonly label: string
  readonly validTo: Date | null
}

/** A membership that the administrator may touch and that has not ended; somebody else's is not found. */
export async function findManaged(queryable: Queryable, by: Membership, id: string): Promise<Managed | null> {
  const { rows } = await queryable.query<Managed & Record<string, unknown>>(
    `select m.id, m.person, m.name_label as label, m.post, m.kind, m.agency, m.unit, m.institution, m.enterprise, m.role, m.demonstration,
       m.deputy_of as "deputyOf", m.valid_to as "validTo"
     from issuer.membership m where m.id = $6 and (m.valid_to is null or m.valid_to > clock_timestamp()) and ${IN_SCOPE}`,
    [...scopeOf(by), id],
  )
  return rows[0] ?? null
}

/** Ends a membership and whoever stands in for it, now and for good: verifiers hear of it within the second. */
export async function endNow(queryable: Queryable, id: string): Promise<void> {
  const deputies = await queryable.query<{ id: string }>(
    'select id from issuer.membership where deputy_of = $1 and (valid_to is null or valid_to > clock_timestamp())',
    [id],
  )
  for (const one of [id, ...deputies.rows.map((row) => row.id)]) await queryable.query('select issuer.revoke(null, $1, null)', [one])
}

/** True when nobody else administers the very same place. */
export async function isLastAdministrator(queryable: Queryable, { id, kind, agency, enterprise, unit, institution }: Membership): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `select from issuer.membership m where m.role = 'ADMINISTRATOR' and m.deputy_of is null and m.id <> $1 and m.kind = $2
       and m.agency is not distinct from $3 and m.enterprise is not distinct from $4 and m.unit is not distinct from $5 and m.institution is not distinct from $6
       and m.valid_from <= clock_timestamp() and (m.valid_to is null or m.valid_to > clock_timestamp())`,
    [id, kind, agency, enterprise, unit, institution],
  )
  return rowCount === 0
}
