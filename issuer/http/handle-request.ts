import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KeyRing } from '../keys/key-ring.js'
import type { RevocationFeed } from '../revocations/feed.js'
import { answerJson } from './answer.js'
import { pinToIssuer } from './pin-to-issuer.js'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface HandlerParts {
  readonly issuer: URL
  readonly mountPath: string
  readonly ring: () => KeyRing
  readonly feed: RevocationFeed
  /** The provider's own handler for the ring of this moment. */
  readonly provider: () => Promise<Handler>
  /** What people and administrators see; null: the path is none of theirs. */
  readonly pages: (path: string) => Handler | null
  readonly log: (event: string, details: Record<string, string>) => void
}

/** The issuer as one Node request handler: keys and revocations are answered here, the protocol by the provider. */
export const handleRequest = (parts: HandlerParts): Handler => {
  const own = ownRoutes(parts)
  return async (request, response) => {
    try {
      const path = pinToIssuer(request, parts.issuer, parts.mountPath)
      if (path === null) return answerJson(response, 404, { error: 'not_found' })
      response.setHeader('x-content-type-options', 'nosniff')
      const route = own[path]
      if (!route) return await (parts.pages(path) ?? (await parts.provider()))(request, response)
      if (request.method !== 'GET') return answerJson(response, 405, { error: 'method_not_allowed' }, { allow: 'GET' })
      await route(request, response)
    } catch (error) {
      parts.log('issuer failed', { error: error instanceof Error ? error.name : 'Error' })
      answerJson(response, 503, { error: 'temporarily_unavailable' }, { 'retry-after': '1' })
    }
  }
}

/** The two that every verifier polls: they need no protocol library, so a hub that issues nothing never loads it. */
function ownRoutes({ ring, feed }: HandlerParts): Partial<Record<string, Handler>> {
  return {
    '/jwks': async (_request, response) =>
      answerJson(response, 200, ring().published, { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=60' }),
    '/revocations': async (request, response) => {
      const since = new URL(request.url ?? '', 'http://issuer').searchParams.get('since') ?? '0'
      if (!/^\d{1,18}$/.test(since)) return answerJson(response, 400, { error: 'invalid_request' })
      answerJson(response, 200, await feed.since(since))
    },
  }
}
