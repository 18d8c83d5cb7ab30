import { type KeyedStatement, keyed } from '../../platform/graph/context.js'
import type { Table } from '../../platform/graph/reads.js'

/** The confirmed links of a scope: to itself, to its project, to any of its buildings. `s` is the scope. */
export const LINKED_TO_SCOPE = `l.state = 'CONFIRMED' and l.subject_id = any (array[s.id, s.project_id] || s.building_ids)`

/** A register's records that are about a scope, each once however often it is linked. */
export const ofScope = <Row>(table: Table, type: string, order: string): KeyedStatement<Row> =>
  keyed<Row>(
    `${table.name}.of.scope`,
    `select s.id as key, r.* from ref_scope s cross join lateral (
       select ${table.columns} from ${table.name} where id in (select l.record_id from link l where l.record_type = '${type}' and ${LINKED_TO_SCOPE}) order by ${order}, id
     ) r where s.id = any($1::uuid[])`,
  )

/** A register's records that are about a project, its scopes or its buildings. */
export const ofProject = <Row>(table: Table, type: string, order: string): KeyedStatement<Row> =>
  keyed<Row>(
    `${table.name}.of.project`,
    `select p.id as key, r.* from ref_project p cross join lateral (
       select ${table.columns} from ${table.name}
       where id in (select l.record_id from link l where l.record_type = '${type}' and l.state = 'CONFIRMED' and l.project_id = p.id) order by ${order}, id
     ) r where p.id = any($1::uuid[])`,
  )
