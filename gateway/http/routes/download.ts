import { PUBLIC_ACTOR } from '../../../kernel/actor.js'
import { defineRefusal } from '../../../kernel/refusal.js'
import { downloadToken } from '../../../platform/files/download-token.js'
import type { ReadLog } from '../../access/read-log.js'
import { refused } from '../answer.js'
import { asAttachment } from '../content-disposition.js'
import type { Step } from '../exchange.js'
import { admitRead } from '../steps/admit-read.js'
import { requireMethod } from '../steps/require-method.js'
import type { FileDoor } from './upload.js'

export const DOWNLOAD_EXPIRED = defineRefusal({
  code: 'DOWNLOAD_EXPIRED',
  clause: null,
  rule: null,
  zh: { title: '下载地址无效', detail: '下载地址五分钟内有效，此地址已过期或不完整。', remedy: '请重新查询附件，取得新的下载地址。' },
  en: {
    title: 'Not a valid download address',
    detail: 'A download address holds for five minutes; this one has expired or is incomplete.',
    remedy: 'Query the attachment again for a new address.',
  },
})

/** `GET /files/<address>`: the address is the right to fetch. What comes can run nothing and is kept nowhere on its way. */
export function downloadSteps(readLog: ReadLog, { store, keysOfSubgraphs }: Omit<FileDoor, 'key'>): readonly Step[] {
  const give: Step = async (exchange) => {
    const claims = downloadToken.verify(exchange.path.slice('/files/'.length), keysOfSubgraphs())
    if (!claims) return refused(exchange, { status: 404, definition: DOWNLOAD_EXPIRED })
    const { attachment, sha256, size, mediaType, name } = claims
    exchange.actor = { ...PUBLIC_ACTOR, ...claims.actor }
    exchange.document = { id: 'download', name: 'download', text: '' }
    exchange.parameters = { ...exchange.parameters, variables: { attachment } }
    const headers = {
      'content-type': mediaType,
      'content-disposition': asAttachment(name),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'content-length': String(size),
    }
    return { status: 200, headers, body: await store.open(sha256), code: null }
  }
  return [requireMethod('GET', 'HEAD'), admitRead(readLog), give]
}
