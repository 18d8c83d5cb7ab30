import { GraphQLError } from 'graphql'
import type { Actor } from '../../kernel/actor.js'
import { defineRefusal, refuse } from '../../kernel/refusal.js'
import type { Statement } from '../database/lane.js'
import { codeOf } from '../database/start-error.js'
import { type ConnectionRow, DEFAULT_PAGE, MAX_PAGE } from './connection.graph.js'
import type { GraphContext } from './context.js'

export const PAGE_MALFORMED = defineRefusal({
  code: 'PAGE_MALFORMED',
  rule: null,
  clause: null,
  zh: { title: '分页参数有误', detail: 'first 须为 1 到 100；after 须为本列表给出的游标。', remedy: '更正 first，或从第一页重新读取。' },
  en: {
    title: 'Malformed page arguments',
    detail: 'first is 1 to 100; after is a cursor that this list gave.',
    remedy: 'Correct first, or read again from the first page.',
  },
})

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

const malformed = (field: string): GraphQLError =>
  new GraphQLError(PAGE_MALFORMED.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(PAGE_MALFORMED, {}, field) } })

export const encodeCursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

export function decodeCursor(cursor: string, length: number): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string')) return values
  } catch {
    // Falls through: whatever it was, it is no cursor of ours.
  }
  throw malformed('after')
}

/** A value that does not fit its type would be a bug, were it not for the cursor: the caller may make one up, and only the database reads it. */
const isDataException = (error: unknown): boolean => codeOf(error).startsWith('22')

/**
 * One keyset page. `first` and `next` are two statements of the same list: `next` begins after the cursor's values.
 * Parameters: the filter's values, then the cursor's, then the limit. Rows carry their cursor values in column `cursor` (text[]).
 */
export interface PagedStatement {
  readonly first: Statement
  readonly next: Statement
  readonly count: Statement
  readonly cursorLength: number
}

/** What the hub asks itself it asks of whole lists: a verdict on the first hundred rows would be one on less than there is. */
const SERVICE_PAGE = 1000

/** How many rows a page may have: 1 to 100. */
export function pageSize(first: number | null | undefined, actor?: Actor): number {
  const size = first ?? DEFAULT_PAGE
  if (!Number.isInteger(size) || size < 1 || size > (actor?.kind === 'SERVICE' ? SERVICE_PAGE : MAX_PAGE)) throw malformed('first')
  return size
}

export async function page<Row extends object>(
  context: GraphContext,
  paged: PagedStatement,
  filter: readonly unknown[],
  { first, after }: PageArguments,
): Promise<ConnectionRow<Row>> {
  const size = pageSize(first, context.request.actor)
  const cursor = after == null ? [] : decodeCursor(after, paged.cursorLength)
  const statement = after == null ? paged.first : paged.next
  const reading = context.reader.read<Row & { cursor: readonly string[] }>(context.database, statement, [...filter, ...cursor, size + 1])
  const rows = await reading.catch((error: unknown) => Promise.reject(after != null && isDataException(error) ? malformed('after') : error))
  const nodes = rows.slice(0, size)
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(last.cursor) : null },
    totalCount: async () => {
      const [counted] = await context.reader.read<{ count: number }>(context.database, paged.count, filter)
      return counted?.count ?? 0
    },
  }
}
