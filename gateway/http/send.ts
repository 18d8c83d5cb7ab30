import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Answer } from './answer.js'
import type { Exchange } from './exchange.js'

/** For every answer; a page may loosen the policy for itself. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** Who takes nothing of a file for so long is let go: an export that waits for its reader holds one of the few turns. */
const STALLED_MS = 60_000

/** Resolves when all is handed over; a stream that fails takes the connection with it, so that nobody takes a part for the whole. */
export async function send(response: ServerResponse, { request, traceId }: Exchange, { status, headers, body }: Answer): Promise<void> {
  const all = { ...SECURITY_HEADERS, 'x-request-id': traceId, ...headers }
  if (body instanceof Readable) {
    response.writeHead(status, all)
    if (request.method !== 'HEAD') {
      response.setTimeout(STALLED_MS, () => response.destroy())
      return pipeline(body, response)
    }
    body.destroy()
    response.end()
    return
  }
  response.writeHead(status, { ...all, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
