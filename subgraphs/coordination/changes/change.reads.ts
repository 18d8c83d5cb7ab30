import { viewerExpression } from '../../../platform/database/policy.js'
import type { Statement } from '../../../platform/database/wire.js'
import { type CompiledFilter, compileFilter, type FilterColumn } from '../../../platform/graph/filter.js'

export interface ChangeRow {
  readonly number: string | null
  readonly head: string
  readonly completeTo: string | null
  readonly unitId: string
  readonly projectId: string | null
}

const FILTERS: Readonly<Record<string, FilterColumn>> = {
  project: { sql: 'project_id', type: 'uuid' },
  record: { sql: 'record_id', type: 'uuid' },
  type: { sql: 'type', type: 'text' },
  agency: { sql: 'agency', type: 'text' },
}

const OF_VIEWER = `g.viewer_id = ${viewerExpression}`

/** A bank's page begins with what was granted to it, and names of a record's subjects only those. */
const FOR_VIEWER = {
  subjects: 'array(select s.subject_id::text from change_subject s where s.number = change.number)',
  project: `(select g.subject_id from grant_subject g where ${OF_VIEWER} and g.subject_id = project_id limit 1)`,
  where: (after: string) => `and number in (select s.number from change_subject s where s.number > ${after}
      and s.subject_id = any (array(select g.subject_id from grant_subject g where ${OF_VIEWER})))`,
}
const FOR_UNITS = { subjects: 'subjects::text[]', project: 'project_id', where: () => '' }

/** $1 … the filter's values, then the number to go on after, the types that the caller may read, and how many. */
export function changesAfter(filter: object | null, byGrants: boolean): { readonly statement: Statement; readonly values: CompiledFilter['values'] } {
  const { key, where, values } = compileFilter(filter, FILTERS)
  const [after, types, limit] = [1, 2, 3].map((n) => `$${values.length + n}`)
  const sight = byGrants ? FOR_VIEWER : FOR_UNITS
  const text = `select h.head::text as head, h.complete_to as "completeTo", c.* from change_head() h left join lateral (
      select number::text as number, slice, type, record_id as "recordId", operation, unit_id as "unitId", agency, version,
        ${sight.subjects} as subjects, ${sight.project} as "projectId", recorded_at as "recordedAt"
      from change where number > ${after}::bigint and number <= h.head and type = any (${types}::text[]) ${sight.where(`${after}::bigint`)} and ${where}
      order by change.number limit ${limit}::int
    ) c on true order by c.number::bigint`
  return { statement: { name: `change.after.${byGrants ? 'grants' : 'units'}.${key}`, text }, values }
}
