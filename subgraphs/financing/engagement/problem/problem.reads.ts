import type { Agency } from '../../../../kernel/actor.js'
import { FACT_COLUMNS } from '../../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../../platform/graph/reads.js'

export interface ProblemRow {
  readonly id: string
  readonly engagementId: string
  readonly scopeId: string
  readonly projectId: string
  readonly unitId: string
  readonly actingAgency: Agency
  readonly raisedOn: string
  readonly state: 'OPEN' | 'FIXED'
}

const repair = (column: string): string => `(select r.${column} from problem_repair r where r.problem_id = engagement_problem.id)`

/** Open until an agency says that it is repaired: the state is the repair's being there. */
export const PROBLEM_TABLE = {
  name: 'engagement_problem',
  columns: `${FACT_COLUMNS}, engagement_id as "engagementId", scope_id as "scopeId", project_id as "projectId", reason_code as "reasonCode", detail,
    acting_agency as "actingAgency", raised_on::text as "raisedOn", case when ${repair('id')} is null then 'OPEN' else 'FIXED' end as state,
    ${repair('fixed_on::text')} as "fixedOn", ${repair('note')} as "repairNote", ${repair('agency')} as "repairedBy"`,
}

export const problemById = rowsBy<ProblemRow>(PROBLEM_TABLE, 'id')
export const problemsOfEngagement = rowsBy<ProblemRow>(PROBLEM_TABLE, 'engagement_id', 'raised_on desc, id')
export const problemsOfScope = rowsBy<ProblemRow>(PROBLEM_TABLE, 'scope_id', 'raised_on desc, id')
