import { type KeyedStatement, keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy, type Table } from '../../../platform/graph/reads.js'
import { BUILDING_TABLE, type BuildingRow } from '../building/building.reads.js'

export interface ScopeRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly projectId: string
}

export const SCOPE_TABLE = { name: 'financed_scope', columns: `${FACT_COLUMNS}, project_id as "projectId", name, kind` }

export const scopeById = rowsBy<ScopeRow>(SCOPE_TABLE, 'id')

/** Of all versions, also as of an earlier instant: the first is the first. History keeps the rights of the rows. */
export const scopeFirstRecorded = keyed<{ readonly at: string }>(
  'financed_scope.first.recorded',
  'select id as key, min(sys_from) as at from projects_history.financed_scope where id = any($1::uuid[]) group by id',
)

export const scopesOfProject = keyed<ScopeRow>(
  'financed_scope.of.project',
  `select project_id as key, ${SCOPE_TABLE.columns} from financed_scope where project_id = any($1::uuid[]) order by name, id`,
)

/** Stays in `scope_building` are open: a change may not begin in the future, so what has no end holds now, also as of then. */
export const buildingsOfScope = keyed<BuildingRow>(
  'building.of.scope',
  `select s.scope_id as key, b.* from scope_building s join (select ${BUILDING_TABLE.columns} from building) b on b.id = s.building_id
   where s.scope_id = any($1::uuid[]) and s.to_day is null order by b.number, b.id`,
)

/** Facts about a scope: of itself, of its buildings, and of the whole project. The table has `project_id` and `subject_id`. */
export const factsOfScope = <Row>({ name, columns }: Table, order: string): KeyedStatement<Row> =>
  keyed<Row>(
    `${name}.of.scope`,
    `select s.id as key, f.* from financed_scope s cross join lateral (
       select ${columns} from ${name} where project_id = s.project_id and (subject_id in (s.id, s.project_id)
         or subject_id in (select b.building_id from scope_building b where b.scope_id = s.id and b.to_day is null)) order by ${order}
     ) f where s.id = any($1::uuid[])`,
  )

export const SCOPE_LIST: ListSpec = {
  table: SCOPE_TABLE,
  filters: {
    id: { sql: 'id', type: 'uuid' },
    project: { sql: 'project_id', type: 'uuid' },
    unit: { sql: 'unit_id', type: 'uuid' },
    name: { sql: 'name', type: 'text' },
    kind: { sql: 'kind', type: 'text' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
