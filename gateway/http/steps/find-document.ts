import { defineRefusal } from '../../../kernel/refusal.js'
import { maySendFreeText } from '../../access/audience.js'
import { type DocumentStore, documentId } from '../../documents/document-store.js'
import { type Answer, type Refused, refused } from '../answer.js'
import type { Exchange, SentDocument, Step } from '../exchange.js'

export const QUERY_MISSING = defineRefusal({
  code: 'QUERY_MISSING',
  clause: null,
  rule: null,
  zh: { title: '没有查询', detail: '请求中既没有 documentId 也没有 query。', remedy: '请给出已登记查询的 documentId（编号或名称）。' },
  en: { title: 'No query', detail: 'The request holds neither documentId nor query.', remedy: 'Give the documentId (id or name) of a registered document.' },
})

export const DOCUMENT_NOT_REGISTERED = defineRefusal({
  code: 'DOCUMENT_NOT_REGISTERED',
  clause: null,
  rule: null,
  zh: { title: '查询未登记', detail: '您的身份只能发送已登记的查询，此查询不在其中。', remedy: '请核对 documentId，登录，或请协调机制办公室登记此查询。' },
  en: {
    title: 'Document not registered',
    detail: 'Your identity may only send registered documents; this is none of them.',
    remedy: 'Check the documentId, sign in, or ask the mechanism office to register the document.',
  },
})

export const GET_NEEDS_DOCUMENT = defineRefusal({
  code: 'GET_NEEDS_DOCUMENT',
  clause: null,
  rule: null,
  zh: { title: 'GET 只用于已登记的查询', detail: '用 GET 时不能自带查询文本。', remedy: '请改用 POST，或给出 documentId。' },
  en: { title: 'GET is for registered queries', detail: 'A GET request cannot bring a text of its own.', remedy: 'Use POST, or give a documentId.' },
})

/** Who has not signed in is told to (401); who has is told that it is not for them (403). */
const notRegistered = ({ authenticated }: Exchange): Refused =>
  authenticated
    ? { status: 403, definition: DOCUMENT_NOT_REGISTERED }
    : { status: 401, definition: DOCUMENT_NOT_REGISTERED, headers: { 'www-authenticate': 'Bearer realm="hub"' } }

/** Finds the document that is to be answered. A text that is registered may also be sent in full. */
export function findDocument(documents: DocumentStore): Step {
  async function find(exchange: Exchange): Promise<SentDocument | Refused> {
    const { documentId: reference, query } = exchange.parameters
    if (reference !== null) return (await documents.find(reference, exchange.audience)) ?? notRegistered(exchange)
    if (query === null) return { status: 400, definition: QUERY_MISSING }
    if (exchange.request.method === 'GET') return { status: 405, definition: GET_NEEDS_DOCUMENT, headers: { allow: 'POST' } }
    const id = documentId(query)
    const registered = await documents.find(id, exchange.audience)
    return registered ?? (maySendFreeText(exchange.audience) ? { id, name: null, text: query } : notRegistered(exchange))
  }

  return async (exchange: Exchange): Promise<Answer | null> => {
    const found = await find(exchange)
    if ('definition' in found) return refused(exchange, found)
    exchange.document = found
    return null
  }
}
