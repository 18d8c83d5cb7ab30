import { GraphQLError } from 'graphql'
import { refuse } from '../../../kernel/refusal.js'
import { decodeCursor, encodeCursor, PAGE_MALFORMED } from '../../../platform/graph/page.js'

export const cursorOf = (number: string): string => encodeCursor([number])

/** Where to go on: from the beginning without a cursor. */
export function numberAfter(cursor: string | null | undefined): string {
  const number = cursor == null ? '0' : String(decodeCursor(cursor, 1)[0])
  if (/^\d{1,18}$/.test(number)) return number
  throw new GraphQLError(PAGE_MALFORMED.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(PAGE_MALFORMED, {}, 'cursor') } })
}
