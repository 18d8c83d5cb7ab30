import type { ServerResponse } from 'node:http'
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

export function send(response: ServerResponse, { request, traceId }: Exchange, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'x-request-id': traceId, ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
