import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { factsOfScope } from '../scope/scope.reads.js'

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

export const progressOfScope = factsOfScope<ProgressRow>(PROGRESS_TABLE, 'month desc, id')

export const progressById = rowsBy<ProgressRow>(PROGRESS_TABLE, 'id')
