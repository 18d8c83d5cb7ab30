import type { ActorKind } from '../../kernel/actor.js'
import type { ConnectionRow } from './connection.graph.js'
import type { GraphContext } from './context.js'
import { compileFilter, type FilterColumn } from './filter.js'
import { type PageArguments, page } from './page.js'
import type { Table } from './reads.js'

/** A list field: its table, what it may be filtered by, and its order; the order ends with id, so that a cursor names one row. */
export interface ListSpec {
  readonly table: Table
  readonly filters: Readonly<Record<string, FilterColumn>>
  /** For each order: the columns with their casts, all in one direction. */
  readonly orders: Readonly<
    Record<string, { readonly columns: readonly { readonly sql: string; readonly type: string }[]; readonly direction: 'asc' | 'desc' }>
  >
  /** Conditions that say what the policies say anyway, in a form that leads the planner to an index; not needed where `unless` is filtered by. */
  readonly narrow?: { readonly units?: string; readonly granted?: string; readonly unless?: string }
}

/** Whole units, or single subjects that were granted: which of a list's narrowings is the caller's. */
const SIGHTS: Readonly<Partial<Record<ActorKind, 'units' | 'granted'>>> = {
  AGENCY: 'units',
  OFFICE: 'units',
  ANALYST: 'units',
  AUDITOR: 'units',
  BANK: 'granted',
  DEVELOPER: 'granted',
}

/** One page of a list under the caller's rights. Each combination of operators and order is one prepared statement. */
export function list<Row extends object>(
  context: GraphContext,
  spec: ListSpec,
  filter: object | null | undefined,
  order: string,
  args: PageArguments,
): Promise<ConnectionRow<Row>> {
  const compiled = compileFilter(filter, spec.filters)
  const chosen = spec.orders[order]
  if (!chosen) throw new Error(`${spec.table.name} has no order ${order}`)
  const { columns, direction } = chosen
  const sight = SIGHTS[context.request.actor.kind]
  const led = spec.narrow?.unless !== undefined && Object.hasOwn(filter ?? {}, spec.narrow.unless)
  const narrow = sight && !led ? spec.narrow?.[sight] : undefined
  const name = `${spec.table.name}.list.${order}.${compiled.key}${narrow ? `.${sight}` : ''}`
  const where = narrow ? `${narrow} and ${compiled.where}` : compiled.where
  const n = compiled.values.length
  const tuple = columns.map(({ sql }) => sql).join(', ')
  const bounds = columns.map(({ type }, index) => `$${n + index + 1}::${type}`).join(', ')
  const select = `select ${spec.table.columns}, array[${columns.map(({ sql }) => `${sql}::text`).join(', ')}] as cursor from ${spec.table.name} where ${where}`
  const ordered = `order by ${columns.map(({ sql }) => `${sql} ${direction}`).join(', ')}`
  const paged = {
    first: { name: `${name}.first`, text: `${select} ${ordered} limit $${n + 1}::int` },
    next: {
      name: `${name}.next`,
      text: `${select} and (${tuple}) ${direction === 'desc' ? '<' : '>'} (${bounds}) ${ordered} limit $${n + columns.length + 1}::int`,
    },
    count: { name: `${name}.count`, text: `select count(*)::int as count from ${spec.table.name} where ${where}` },
    cursorLength: columns.length,
  }
  return page<Row>(context, paged, compiled.values, args)
}
