import { defineRefusal } from '../../../kernel/refusal.js'
import { type Answer, refused } from '../answer.js'
import type { Exchange } from '../exchange.js'

export const METHOD_NOT_ALLOWED = defineRefusal({
  code: 'METHOD_NOT_ALLOWED',
  clause: null,
  rule: null,
  zh: { title: '请求方法不支持', detail: '此地址只接受 POST，已登记的查询也可用 GET。', remedy: '请改用 POST。' },
  en: { title: 'Method not supported', detail: 'This address takes POST, and GET for registered queries.', remedy: 'Use POST.' },
})

export const CONTENT_TYPE_NOT_SUPPORTED = defineRefusal({
  code: 'CONTENT_TYPE_NOT_SUPPORTED',
  clause: null,
  rule: null,
  zh: {
    title: '内容类型不支持',
    detail: '请求体只能是未压缩的 UTF-8 JSON。',
    remedy: '请设 Content-Type: application/json，不用 Content-Encoding，字符集用 utf-8。',
  },
  en: {
    title: 'Content type not supported',
    detail: 'The body must be uncompressed JSON in UTF-8.',
    remedy: 'Send Content-Type: application/json, no Content-Encoding, charset utf-8.',
  },
})

export const NOT_ACCEPTABLE = defineRefusal({
  code: 'NOT_ACCEPTABLE',
  clause: null,
  rule: null,
  zh: { title: '无法按所需类型作答', detail: 'Accept 中没有本服务能给出的类型。', remedy: '请接受 application/graphql-response+json 或 application/json。' },
  en: {
    title: 'No acceptable answer',
    detail: 'The Accept header names no type that this service can answer with.',
    remedy: 'Accept application/graphql-response+json or application/json.',
  },
})

export const CROSS_SITE_REQUEST = defineRefusal({
  code: 'CROSS_SITE_REQUEST',
  clause: null,
  rule: null,
  zh: {
    title: '疑似跨站请求',
    detail: '浏览器未经预检就能发出这样的请求。',
    remedy: '请设 Content-Type: application/json，或请求头 apollo-require-preflight: true。',
  },
  en: {
    title: 'Possibly a cross-site request',
    detail: 'A browser could send this request without a preflight.',
    remedy: 'Send Content-Type: application/json, or the header apollo-require-preflight: true.',
  },
})

const JSON_UTF8 = /^application\/json *(; *charset="?utf-?8"? *)?$/i
const SIMPLE_TYPES = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/** Something that a page of another site cannot add without asking first (T23). */
const preflighted = ({ headers }: Exchange['request']): boolean =>
  Boolean(headers['apollo-require-preflight'] || headers['x-apollo-operation-name']) ||
  (headers['content-type'] !== undefined && !SIMPLE_TYPES.test(headers['content-type'].trim()))

/** The hub uses no cookies here: who brings one from another site was sent by that site. */
const fromElsewhereWithCookie = ({ headers }: Exchange['request']): boolean =>
  headers.cookie !== undefined && headers.origin !== undefined && !headers.origin.endsWith(`//${headers.host}`)

/** What can be said of a request before its body is read. */
export function checkShape(exchange: Exchange): Answer | null {
  const { method, headers } = exchange.request
  const type = headers['content-type']
  if (method !== 'POST' && method !== 'GET') return refused(exchange, { status: 405, definition: METHOD_NOT_ALLOWED, headers: { allow: 'GET, POST' } })
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
    return refused(exchange, { status: 415, definition: CONTENT_TYPE_NOT_SUPPORTED })
  }
  if (type === undefined ? method === 'POST' : !JSON_UTF8.test(type.trim())) return refused(exchange, { status: 415, definition: CONTENT_TYPE_NOT_SUPPORTED })
  if (!preflighted(exchange.request) || fromElsewhereWithCookie(exchange.request)) return refused(exchange, { status: 400, definition: CROSS_SITE_REQUEST })
  return exchange.answerType === null ? refused(exchange, { status: 406, definition: NOT_ACCEPTABLE }) : null
}
