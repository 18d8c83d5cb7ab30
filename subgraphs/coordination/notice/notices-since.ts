import { GraphQLError } from 'graphql'
import type { Actor } from '../../../kernel/actor.js'
import { refuse } from '../../../kernel/refusal.js'
import { can } from '../../../platform/access/can.js'
import type { Matrix } from '../../../platform/access/matrix.js'
import type { DatabaseContext } from '../../../platform/database/context.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { cursorOf, numberAfter } from '../changes/change-cursor.js'
import { FEED_PAGE } from '../changes/refusals.js'
import { NOTICES_AFTER, type NoticeOrEnd, type NoticeRow } from './notice.reads.js'

const MOST = 500
const DEFAULT = 100

export interface NoticePage {
  readonly notices: readonly (NoticeRow & { readonly cursor: string })[]
  readonly cursor: string
  readonly hasMore: boolean
  readonly head: string
}

/** A notice is told to nobody who may not read records of its kind at all: the row of their id in the authorization matrix says so, or of their unit. */
export const readableTypes = (actor: Actor, matrix: Matrix): string[] =>
  [...matrix.keys()].flatMap((coordinate) => {
    const [type = '', field] = coordinate.split('.')
    const isDoor = field === 'id' || (field === 'unit' && !matrix.has(`${type}.id`))
    return isDoor && can(actor, coordinate, matrix) !== 'deny' ? [type] : []
  })

/**
 * While a bank's grants are not known to be current it would see nothing, and a cursor that went on meanwhile would pass what is its own:
 * then there is no answer, not an empty one.
 */
export const sightIsKnown = ({ institution }: Actor, { values }: DatabaseContext): boolean => institution === null || values.includes(institution)

const unavailable = (): GraphQLError => new GraphQLError('UPSTREAM_UNAVAILABLE', { extensions: { code: 'UPSTREAM_UNAVAILABLE' } })

function sizeOf(first: number | null): number {
  const size = first ?? DEFAULT
  if (Number.isInteger(size) && size >= 1 && size <= MOST) return size
  throw new GraphQLError(FEED_PAGE.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(FEED_PAGE, {}, 'first') } })
}

export interface NoticesAsked {
  readonly cursor: string | null
  readonly topics: readonly string[] | null
  readonly first: number | null
}

const isNotice = (row: NoticeOrEnd): row is NoticeOrEnd & NoticeRow => row.number !== null

/** One statement: the end and the page stand in one snapshot, so a page that found nothing may go on from the end. */
export async function noticesSince({ request, runtime, database, reader }: GraphContext, { cursor, topics, first }: NoticesAsked): Promise<NoticePage> {
  const [after, size] = [numberAfter(cursor), sizeOf(first)]
  if (!sightIsKnown(request.actor, database)) throw unavailable()
  const rows = await reader.read<NoticeOrEnd>(database, NOTICES_AFTER, [after, readableTypes(request.actor, runtime.matrix), topics, size + 1])
  const found = rows.filter(isNotice).map((row) => ({ ...row, cursor: cursorOf(row.number) }))
  const notices = found.slice(0, size)
  const hasMore = found.length > size
  const { head = '0' } = rows[0] ?? {}
  const end = cursorOf(BigInt(head) > BigInt(after) ? head : after)
  return { notices, hasMore, cursor: hasMore ? (notices.at(-1)?.cursor ?? end) : end, head: cursorOf(head) }
}
