import { GraphQLError } from 'graphql'
import { type RefusalDefinition, refuse } from '../../../kernel/refusal.js'
import { can } from '../../../platform/access/can.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { type ChangeRow, changesAfter } from './change.reads.js'
import { cursorOf, numberAfter } from './change-cursor.js'
import { FEED_PAGE } from './refusals.js'

const MOST = 500
const DEFAULT = 100

export interface FeedRow {
  readonly changes: readonly (ChangeRow & { readonly cursor: string })[]
  readonly cursor: string
  readonly hasMore: boolean
  readonly head: string
  readonly completeTo: string | null
}

const malformed = (refusal: RefusalDefinition, field: string): GraphQLError =>
  new GraphQLError(refusal.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(refusal, {}, field) } })

function sizeOf(first: number | null): number {
  const size = first ?? DEFAULT
  if (!Number.isInteger(size) || size < 1 || size > MOST) throw malformed(FEED_PAGE, 'first')
  return size
}

/** A change is told to nobody who may not read its type at all: its row in the authorization matrix says so. */
export const readableTypes = ({ request: { actor }, runtime: { matrix } }: GraphContext): string[] =>
  [...matrix.keys()]
    .filter((coordinate) => coordinate.endsWith('.id') && can(actor, coordinate, matrix) !== 'deny')
    .map((coordinate) => coordinate.slice(0, -3))

const byGrants = ({ request: { actor } }: GraphContext): boolean => actor.kind === 'BANK' || actor.kind === 'DEVELOPER'

/** One statement: the end of the feed and the page stand in one snapshot, so a page that found nothing may go on from the end. */
export async function changesSince(context: GraphContext, cursor: string | null, filter: object | null, first: number | null): Promise<FeedRow> {
  const [after, size] = [numberAfter(cursor), sizeOf(first)]
  const { statement, values } = changesAfter(filter, byGrants(context))
  const rows = await context.reader.read<ChangeRow>(context.database, statement, [...values, after, readableTypes(context), size + 1])
  const found = rows.flatMap((row) => (row.number === null ? [] : [{ ...row, cursor: cursorOf(row.number) }]))
  const changes = found.slice(0, size)
  const hasMore = found.length > size
  const { head = '0', completeTo = null } = rows[0] ?? {}
  const end = cursorOf(BigInt(head) > BigInt(after) ? head : after)
  return { changes, hasMore, cursor: hasMore ? (changes.at(-1)?.cursor ?? end) : end, head: cursorOf(head), completeTo }
}
