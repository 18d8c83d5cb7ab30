import { keyed } from '../../../platform/graph/context.js'
import { rowsBy, type Table } from '../../../platform/graph/reads.js'

export interface RunRow {
  readonly id: string
  readonly unitId: string
  readonly requestedAt: string
  readonly finishedAt: string | null
  readonly day: string
  readonly total: number
  readonly done: number
}

/** The columns that every answer shows; what is done is what has a verdict, counted by the rows that are there. */
export const RUN_TABLE: Table = {
  name: 'assessment_run',
  columns: `id, unit_id as "unitId", requested_at as "requestedAt", finished_at as "finishedAt", day::text as day, total,
    (select count(*)::int from assessment_run_verdict v where v.run_id = assessment_run.id) as done`,
}

export const runById = rowsBy<RunRow>(RUN_TABLE, 'id')
export const runsOfUnit = rowsBy<RunRow>(RUN_TABLE, 'unit_id', 'requested_at desc, id')

export interface CountRow {
  readonly unitId: string
  readonly condition: number
  readonly state: string
  readonly scopes: readonly string[]
}

/** By county, condition (0 is the verdict as a whole) and state: the scopes themselves, so that every figure leads to its rows. */
export const countsOfRun = keyed<CountRow>(
  'assessment_run.counts',
  `select v.run_id as key, v.unit_id as "unitId", (s.at - 1)::int as condition, s.state, array_agg(v.scope_id::text order by v.scope_id) as scopes
   from assessment_run_verdict v cross join lateral unnest(v.states) with ordinality s(state, at)
   where v.run_id = any($1::uuid[]) group by v.run_id, v.unit_id, s.at, s.state order by v.unit_id, s.at, s.state`,
)
