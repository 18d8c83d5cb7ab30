import type { IncomingMessage, ServerResponse } from 'node:http'
import { serviceActor } from '../../kernel/actor.js'
import { readBody } from '../graph/read-body.js'
import { SIGNATURE_HEADER } from './claims.js'
import { parseCompact } from './compact.js'
import type { SigningKey, VerificationKeys } from './keys.js'
import { signRequest } from './sign-request.js'
import { createRequestVerifier, type RequestVerifier } from './verify-request.js'

const MAX_BODY_BYTES = 256 * 1024
const WAIT_MS = 3000

export interface PeerCall {
  /** The part that calls. */
  readonly from: string
  /** What is called, such as `coordination.reference`. */
  readonly to: string
  readonly url: string
  readonly key: () => SigningKey
}

/** A signed question of one part of the hub to another. */
export const peerCall =
  ({ from, to, url, key }: PeerCall) =>
  async <Answer>(question: object): Promise<Answer> => {
    const body = JSON.stringify(question)
    const context = {
      actor: serviceActor(from),
      asOf: null,
      language: 'zh' as const,
      purpose: null,
      traceId: crypto.randomUUID(),
      deadline: Date.now() + WAIT_MS,
    }
    const signature = signRequest({ subgraph: to, body, context, issuer: from }, key())
    const headers = { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature }
    const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(WAIT_MS) })
    if (!response.ok) throw Object.assign(new Error(`${to} answered ${response.status}`), { code: 'UNAVAILABLE' })
    return (await response.json()) as Answer
  }

export interface PeerDoor {
  /** What is called, as the callers name it. */
  readonly name: string
  /** The parts that may call, each with keys of its own: one part cannot speak for another. */
  readonly peers: ReadonlyMap<string, () => VerificationKeys>
  readonly answer: (question: unknown, from: string) => Promise<unknown>
}

const callerOf = (signature: string | undefined): string => String((parseCompact(signature ?? '')?.payload as { iss?: unknown } | undefined)?.iss ?? '')

/** The other side: only the named parts are answered, each by its own key, each request once. */
export function peerDoor({ name, peers, answer }: PeerDoor): (request: IncomingMessage, response: ServerResponse) => void {
  const verifiers = new Map<string, RequestVerifier>([...peers].map(([issuer, keys]) => [issuer, createRequestVerifier({ subgraph: name, issuer, keys })]))
  const reply = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    response.end(JSON.stringify(body))
  }
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_BODY_BYTES)
    const signature = request.headersDistinct[SIGNATURE_HEADER]?.join()
    const from = callerOf(signature)
    const verified = body ? verifiers.get(from)?.verify(signature, body) : undefined
    if (!body || !verified || 'fault' in verified) return reply(response, 401, { code: 'UNAUTHENTICATED' })
    reply(response, 200, await answer(JSON.parse(body.toString('utf8')), from))
  }
  return (request, response) => {
    // Why it failed is for our log, never for the caller.
    handle(request, response).catch(() => (response.headersSent ? response.destroy() : reply(response, 500, { code: 'INTERNAL' })))
  }
}
