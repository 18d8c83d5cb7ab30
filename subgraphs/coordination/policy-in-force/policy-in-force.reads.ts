import type { LocalDate } from '../../../kernel/dates.js'
import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { Validity } from '../../../policy/validity.js'

export interface PolicyInForceRow extends Validity {
  readonly id: string
  readonly unitId: string
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

export const POLICY_TABLE = {
  name: 'policy_in_force',
  columns: `${FACT_COLUMNS}, policy, document_number as "documentNumber", title, effective_from as "effectiveFrom", effective_to as "effectiveTo"`,
}

export const policyById = rowsBy<PolicyInForceRow>(POLICY_TABLE, 'id')

/** All versions that the unit or a unit above it has put in force, whenever; which of them governs a day, policy/validity says. */
export const policiesOfUnit = keyed<PolicyInForceRow>(
  'policy_in_force.of.unit',
  `with recursive above as (
     select id as key, id, parent_id, 0 as distance from reporting_unit where id = any($1::uuid[])
     union all select a.key, up.id, up.parent_id, a.distance + 1 from above a join reporting_unit up on up.id = a.parent_id where a.distance < 8
   ) select a.key, p.* from above a cross join lateral (select ${POLICY_TABLE.columns} from policy_in_force where unit_id = a.id) p
   order by p.policy, p."effectiveFrom", a.distance desc`,
)
