import type { LocalDate } from '../../kernel/dates.js'
import type { Em } from '../../platform/database/orm.js'
import { type Validity, versionInForce } from '../../policy/validity.js'

const OF_UNIT = `with recursive above as (
    select ?::uuid as id union select up.parent_id from above a join ref_unit up on up.id = a.id where up.parent_id is not null
  ) select p.policy, p.effective_from::text as "effectiveFrom", p.effective_to::text as "effectiveTo" from above a join ref_policy_in_force p on p.unit_id = a.id`

/** All versions that the unit or a unit above it has put in force, whenever; a copy of what coordination records. */
export const policiesOfUnit = (em: Em, unitId: string): Promise<Validity[]> => em.execute<Validity[]>(OF_UNIT, [unitId])

/**
 * Whether an event of that day is under the policy. Where nobody has recorded any policy for the unit or above it, it is: money held
 * back by mistake can still be paid, money paid by mistake is gone.
 */
export const governedBy = (policies: readonly Validity[], policy: string, event: LocalDate): boolean =>
  policies.length === 0 || versionInForce(policies, policy, event) !== null
