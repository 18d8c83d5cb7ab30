import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'

export interface ProgressRow {
  readonly id: string
  readonly month: string
}

export const PROGRESS_TABLE = {
  name: 'progress',
  columns: `${FACT_COLUMNS}, month, status, physical_progress::text as "physicalProgress", completed_investment_fen::text as "completedInvestment"`,
}

/** The newest months first. A scope shows what is reported of itself, of its buildings, and of the whole project. */
export const progressOfProject = keyed<ProgressRow>(
  'progress.of.project',
  `select project_id as key, ${PROGRESS_TABLE.columns} from progress where project_id = any($1::uuid[]) order by month desc, id`,
)

export const progressOfScope = keyed<ProgressRow>(
  'progress.of.scope',
  `select s.id as key, p.* from ref_scope s cross join lateral (
     select ${PROGRESS_TABLE.columns} from progress
     where project_id = s.project_id and (subject_id in (s.id, s.project_id) or subject_id = any (s.building_ids)) order by month desc, id
   ) p where s.id = any($1::uuid[])`,
)
