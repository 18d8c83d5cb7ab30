import { defineRefusal } from '../../../kernel/refusal.js'
import { type Answer, refused } from '../answer.js'
import type { Exchange } from '../exchange.js'
import { instantOf } from '../instant.js'

export const AS_OF_MALFORMED = defineRefusal({
  code: 'AS_OF_MALFORMED',
  clause: null,
  rule: null,
  zh: { title: '时点格式不对', detail: '请求头 hub-as-of 不是 RFC 3339 时刻。', remedy: '请写成带时区的时刻，例如 2024-12-31T18:00:00+08:00。' },
  en: {
    title: 'Malformed instant',
    detail: 'The header hub-as-of is not an RFC 3339 instant.',
    remedy: 'Write an instant with its offset, for example 2024-12-31T18:00:00+08:00.',
  },
})

export const PURPOSE_MALFORMED = defineRefusal({
  code: 'PURPOSE_MALFORMED',
  clause: null,
  rule: null,
  zh: { title: '查询目的格式不对', detail: '请求头 hub-purpose 应为百分号编码的 UTF-8，至多 200 字。', remedy: '请用 encodeURIComponent 编码后再发。' },
  en: {
    title: 'Malformed purpose',
    detail: 'The header hub-purpose must be percent-encoded UTF-8 of at most 200 characters.',
    remedy: 'Encode it with encodeURIComponent.',
  },
})

const MAX_PURPOSE = 200
const CONTROL = /\p{Cc}/u

/** Headers carry ASCII only, so a purpose in Chinese comes percent-encoded. */
function purposeOf(text: string): string | null {
  try {
    const purpose = decodeURIComponent(text).trim()
    return purpose.length > 0 && purpose.length <= MAX_PURPOSE && !CONTROL.test(purpose) ? purpose : null
  } catch {
    return null
  }
}

const header = (exchange: Exchange, name: string): string | undefined => exchange.request.headersDistinct[name]?.join(', ')

/** The instant of which the answer is wanted, and the purpose for which personal data is seen. */
export function readHeaders(exchange: Exchange): Answer | null {
  const asOf = header(exchange, 'hub-as-of')
  const purpose = header(exchange, 'hub-purpose')
  if (asOf !== undefined) {
    exchange.asOf = instantOf(asOf)
    if (exchange.asOf === null) return refused(exchange, { status: 400, definition: AS_OF_MALFORMED, field: 'hub-as-of' })
  }
  if (purpose !== undefined) {
    exchange.purpose = purposeOf(purpose)
    if (exchange.purpose === null) return refused(exchange, { status: 400, definition: PURPOSE_MALFORMED, field: 'hub-purpose' })
  }
  return null
}
