import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface FigureRow {
  readonly id: string
  readonly scopeId: string
  readonly institutionId: string | null
}

export const FIGURE_TABLE = {
  name: 'reported_figure',
  columns: `${FACT_COLUMNS}, scope_id as "scopeId", institution_id as "institutionId", measure, month, amount_fen::text as amount`,
}

export const figureById = rowsBy<FigureRow>(FIGURE_TABLE, 'id')
export const figuresReportedOfScope = rowsBy<FigureRow>(FIGURE_TABLE, 'scope_id', 'month desc, measure, agency, id')

export const figuresReportedOfProject = keyed<FigureRow>(
  'reported_figure.of.project',
  `select s.project_id as key, f.* from ref_scope s cross join lateral (select ${FIGURE_TABLE.columns} from reported_figure where scope_id = s.id) f
   where s.project_id = any($1::uuid[]) order by f.month desc, f.measure, f.agency, f.id`,
)
