import type { ConnectionRow } from '../../graph/connection.graph.js'
import { type GraphContext, keyed } from '../../graph/context.js'
import { encodeCursor, pageSize } from '../../graph/page.js'
import { parentColumnOf } from '../names.js'
import type { Register } from '../register.js'
import { newestColumns, recordTypeOf, shapeOf } from '../shape.js'

export type Holder = 'PROJECT' | 'SCOPE' | 'BUILDING' | 'ENTERPRISE' | 'PARENT'

/** Which rows are a holder's: reported of it, or, in an agency's own register, linked to it. `k.key` is the holder. */
function belongs(register: Register, holder: Holder): string {
  const { about } = register
  if (about.by === 'parent') return `${parentColumnOf(about.register)} = k.key`
  if (about.by === 'subject') {
    if (holder === 'PROJECT') return 'project_id = k.key'
    if (holder !== 'SCOPE') return 'subject_id = k.key'
    return 'subject_id = any ((select array[s.id, s.project_id] || s.building_ids from ref_scope s where s.id = k.key)::uuid[])'
  }
  const linked = `l.record_type = '${recordTypeOf(register)}' and l.state = 'CONFIRMED'`
  if (holder === 'PROJECT') return `id in (select l.record_id from link l where ${linked} and l.project_id = k.key)`
  const subjects = holder === 'SCOPE' ? 'any ((select array[s.id, s.project_id] || s.building_ids from ref_scope s where s.id = k.key)::uuid[])' : 'k.key'
  return `id in (select l.record_id from link l where ${linked} and l.subject_id = ${subjects})`
}

/** The newest rows of each holder, one more than asked so that it shows whether there are others; one statement for all holders. */
function pageOf(register: Register, holder: Holder, size: number) {
  const { name, columns } = shapeOf(register)
  const newest = newestColumns(register).map(({ sql }) => sql)
  return keyed<object & { readonly cursor: readonly string[] }>(
    `${name}.of.${holder}.${size}`,
    `select k.key, r.* from unnest($1::uuid[]) as k(key) cross join lateral (
       select ${columns}, array[${newest.map((sql) => `${sql}::text`).join(', ')}] as cursor from ${name}
       where ${belongs(register, holder)} and status = 'IN_FORCE' order by ${newest.map((sql) => `${sql} desc`).join(', ')} limit ${size + 1}
     ) r`,
  )
}

const countOf = (register: Register, holder: Holder) =>
  keyed<{ readonly count: number }>(
    `${shapeOf(register).name}.count.of.${holder}`,
    `select k.key, (select count(*)::int from ${shapeOf(register).name} where ${belongs(register, holder)} and status = 'IN_FORCE') as count from unnest($1::uuid[]) as k(key)`,
  )

/** A holder's rows as the first page of a list; the cursor goes on in the root list under the same subject. */
export async function nestedPage(register: Register, holder: Holder, id: string, first: number | null, context: GraphContext): Promise<ConnectionRow<object>> {
  const size = pageSize(first, context.request.actor)
  const rows = await context.many(pageOf(register, holder, size), id)
  const nodes = rows.slice(0, size)
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(last.cursor) : null },
    totalCount: async () => (await context.one(countOf(register, holder), id))?.count ?? 0,
  }
}
