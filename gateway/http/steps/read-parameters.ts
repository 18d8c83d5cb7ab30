import { defineRefusal } from '../../../kernel/refusal.js'
import { readBody } from '../../../platform/graph/read-body.js'
import { type Answer, type Refused, refused } from '../answer.js'
import type { Exchange, GraphQLParameters } from '../exchange.js'

export const BODY_TOO_LARGE = defineRefusal({
  code: 'BODY_TOO_LARGE',
  clause: null,
  rule: null,
  zh: { title: '请求体过大', detail: '请求体超过 256 KiB。', remedy: '请拆成几次请求；成批数据请用导入。' },
  en: { title: 'Body too large', detail: 'The body exceeds 256 KiB.', remedy: 'Split the request; use the import for bulk data.' },
})

export const BODY_NOT_JSON = defineRefusal({
  code: 'BODY_NOT_JSON',
  clause: null,
  rule: null,
  zh: { title: '请求体不是 JSON', detail: '请求体不是 UTF-8 编码的 JSON 对象。', remedy: '请发送形如 {"documentId": "…", "variables": {…}} 的对象。' },
  en: { title: 'Body is not JSON', detail: 'The body is not a JSON object in UTF-8.', remedy: 'Send an object such as {"documentId": "…", "variables": {…}}.' },
})

export const BATCH_REFUSED = defineRefusal({
  code: 'BATCH_REFUSED',
  clause: null,
  rule: null,
  zh: { title: '不接受成批请求', detail: '请求体是数组；一次请求只能有一个操作。', remedy: '请逐个发送。' },
  en: { title: 'Batches are refused', detail: 'The body is an array; a request holds one operation.', remedy: 'Send the operations one by one.' },
})

export const PARAMETER_INVALID = defineRefusal({
  code: 'PARAMETER_INVALID',
  clause: null,
  rule: null,
  zh: { title: '参数类型不对', detail: '参数 {name} 应为{type}。', remedy: '请改正该参数。' },
  en: { title: 'Parameter of a wrong type', detail: 'The parameter {name} must be {type}.', remedy: 'Correct this parameter.' },
})

/** Far more than any form of ours fills; larger values are for the import (T19). */
const MAX_BODY_BYTES = 256 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true })

type Json = Readonly<Record<string, unknown>>
type Outcome<T> = { readonly value: T } | { readonly refusal: Refused }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const absent = (value: unknown): value is null | undefined => value === undefined || value === null

const KINDS = { text: { zh: '字符串', en: 'a string' }, map: { zh: '对象', en: 'an object' } }

const invalid = (name: string, kind: keyof typeof KINDS, exchange: Exchange): Refused => ({
  status: 400,
  definition: PARAMETER_INVALID,
  parameters: { name, type: KINDS[kind][exchange.language] },
  field: name,
})

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(body))
  } catch {
    return undefined
  }
}

async function posted(exchange: Exchange): Promise<Outcome<Json>> {
  const body = await readBody(exchange.request, MAX_BODY_BYTES)
  if (!body) return { refusal: { status: 413, definition: BODY_TOO_LARGE } }
  const value = parseBody(body)
  if (Array.isArray(value)) return { refusal: { status: 400, definition: BATCH_REFUSED } }
  return isObject(value) ? { value } : { refusal: { status: 400, definition: BODY_NOT_JSON } }
}

/** Of a name given twice the last one counts for some and the first for others: refused for both. */
function asked({ search }: Exchange): Json {
  const given = (name: string): unknown => (search.getAll(name).length > 1 ? search.getAll(name) : (search.get(name) ?? undefined))
  const decoded = (name: string): unknown => {
    const value = given(name)
    return typeof value === 'string' ? (parse(value) ?? value) : value
  }
  return { query: given('query'), documentId: given('documentId'), operationName: given('operationName'), variables: decoded('variables') }
}

function typed(json: Json, exchange: Exchange): Outcome<GraphQLParameters> {
  for (const name of ['query', 'documentId', 'operationName'] as const) {
    if (!absent(json[name]) && typeof json[name] !== 'string') return { refusal: invalid(name, 'text', exchange) }
  }
  for (const name of ['variables', 'extensions'] as const) {
    if (!absent(json[name]) && !isObject(json[name])) return { refusal: invalid(name, 'map', exchange) }
  }
  const text = (name: string): string | null => (typeof json[name] === 'string' && json[name] !== '' ? json[name] : null)
  return {
    value: {
      query: text('query'),
      documentId: text('documentId'),
      operationName: text('operationName'),
      variables: isObject(json.variables) ? json.variables : {},
    },
  }
}

/** Reads the GraphQL parameters from body or address; nothing of a wrong type goes further. */
export async function readParameters(exchange: Exchange): Promise<Answer | null> {
  const json = exchange.request.method === 'POST' ? await posted(exchange) : { value: asked(exchange) }
  if ('refusal' in json) return refused(exchange, json.refusal)
  const parameters = typed(json.value, exchange)
  if ('refusal' in parameters) return refused(exchange, parameters.refusal)
  exchange.parameters = parameters.value
  return null
}
