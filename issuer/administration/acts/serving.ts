import type { Membership } from '../../memberships/membership.js'
import type { Queryable } from '../../open-database.js'
import { findManaged, type Managed } from '../memberships.js'

/** Everything a person serves as, also what begins later; null stands for what this administrator does not administer. */
export async function servingAs(queryable: Queryable, by: Membership, person: string): Promise<readonly (Managed | null)[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'select id from issuer.membership where person = $1 and (valid_to is null or valid_to > clock_timestamp())',
    [person],
  )
  const all: (Managed | null)[] = []
  for (const { id } of rows) all.push(await findManaged(queryable, by, id))
  return all
}
