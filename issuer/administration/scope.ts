import type { Membership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'

/** Where a membership is: one of the two, or neither for those who belong to an enterprise or to no place. */
export type Place = Pick<Membership, 'unit' | 'institution'>

const tree = (table: 'unit' | 'institution', root: string): string => `with recursive below as (
    select ${root}::uuid as id union select t.id from issuer.${table} t join below b on t.parent_id = b.id) select id from below`

/** A column lies at the administrator's own place or below; an empty one only in an administrator's hands who is bound to none himself. */
const within = (table: 'unit' | 'institution', column: string, root: string): string =>
  `(case when ${root}::uuid is null then ${column} is null else ${column} in (${tree(table, root)}) end)`

/** What an administrator may touch, of memberships `m`: the own agency or bank, own unit or branch and below; $1 to $5 are `scopeOf`. */
export const IN_SCOPE = `m.kind = $1 and m.agency is not distinct from $2 and m.enterprise is not distinct from $3
  and ${within('unit', 'm.unit', '$4')} and ${within('institution', 'm.institution', '$5')}`

export const scopeOf = ({ kind, agency, enterprise, unit, institution }: Membership): unknown[] => [kind, agency, enterprise, unit, institution]

/** Whether a place is the administrator's own or below it. */
export async function covers(queryable: Queryable, { unit, institution }: Membership, place: Place): Promise<boolean> {
  const { rows } = await queryable.query<{ covered: boolean }>(
    `select ${within('unit', '$3::uuid', '$1')} and ${within('institution', '$4::uuid', '$2')} as covered`,
    [unit, institution, place.unit, place.institution],
  )
  return rows[0]?.covered === true
}

/** The places to choose from, the own one first. */
export async function placesOf(queryable: Queryable, { unit, institution }: Membership): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const [table, root] = unit ? (['unit', unit] as const) : (['institution', institution] as const)
  if (!root) return []
  const { rows } = await queryable.query<{ id: string; name: string }>(
    `select b.id, coalesce(t.name, '本单位') as name from (${tree(table, '$1')}) b left join issuer.${table} t using (id) order by b.id <> $1, t.name`,
    [root],
  )
  return rows
}
