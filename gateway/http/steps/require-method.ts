import { refused } from '../answer.js'
import type { Step } from '../exchange.js'
import { CONTENT_TYPE_NOT_SUPPORTED, METHOD_NOT_ALLOWED } from './check-shape.js'

export const requireMethod =
  (...methods: readonly string[]): Step =>
  (exchange) =>
    methods.includes(exchange.request.method ?? '')
      ? null
      : refused(exchange, { status: 405, definition: METHOD_NOT_ALLOWED, headers: { allow: methods.join(', ') } })

/** A body as it is, of a type that a form of another site cannot send. */
export const requirePlainBody: Step = (exchange) => {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = exchange.request.headers
  const form = /^(multipart\/form-data|application\/x-www-form-urlencoded|text\/plain)\b/i.test(type.trim())
  return encoding !== 'identity' || type === '' || form ? refused(exchange, { status: 415, definition: CONTENT_TYPE_NOT_SUPPORTED }) : null
}

/** Uncompressed JSON; what may be accepted in return is not asked: the answer may be a file. */
export const requireJson: Step = (exchange) => {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = exchange.request.headers
  const json = /^application\/json *(; *charset="?utf-?8"? *)?$/i.test(type.trim())
  return json && encoding === 'identity' ? null : refused(exchange, { status: 415, definition: CONTENT_TYPE_NOT_SUPPORTED })
}
