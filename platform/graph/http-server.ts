import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type ArgumentNode, type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import { createBoundedCache } from '../bounded-cache.js'
import { bodyHash, SIGNATURE_HEADER } from '../signing/claims.js'
import type { VerificationKeys } from '../signing/keys.js'
import { createRequestVerifier, type RequestFault } from '../signing/verify-request.js'
import { entityFields, representationArguments, representationsAreSound } from './check-representations.js'
import { listen, type RunningServer } from './listen.js'
import { readBody } from './read-body.js'
import type { SubgraphRequest, SubgraphTransport } from './transport.js'

export interface SubgraphServerOptions {
  readonly name: string
  readonly execute: SubgraphTransport['execute']
  /** The subgraph's own schema: says which entities exist and which fields a representation may carry. */
  readonly schema: GraphQLSchema
  /** Asked on every request: a rotation of keys needs no restart. */
  readonly keys: () => VerificationKeys
  readonly port: number
  readonly host?: string
  readonly ready?: () => Promise<boolean>
  /** What the hub's other parts may ask, by path; each guards itself. */
  readonly mounts?: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>
  /** Told of every request that was not the gateway's. */
  readonly onRefused?: (fault: RequestFault, remoteAddress: string) => void
}

/** [T06] The gateway's own bodies stay far below it: 500 keys and what a caller may send. */
const MAX_BODY_BYTES = 768 * 1024

interface Answer {
  readonly status: number
  readonly body: object
}

const refused = (status: number, code: string): Answer => ({ status, body: { errors: [{ message: code, extensions: { code } }] } })

interface Parameters {
  readonly query: string
  readonly operationName?: string
  readonly variables: Record<string, unknown>
}

function parametersOf(body: Buffer): Parameters | null {
  try {
    const { query, operationName, variables } = JSON.parse(body.toString('utf8')) as Partial<Parameters>
    if (typeof query !== 'string' || typeof (variables ?? {}) !== 'object') return null
    return { query, variables: variables ?? {}, ...(typeof operationName === 'string' ? { operationName } : {}) }
  } catch {
    return null
  }
}

interface Fetch {
  readonly document: DocumentNode
  readonly documentKey: string
  readonly representations: readonly ArgumentNode[]
}

/** Only what the gateway signed reaches this cache, so its texts are few and sound. */
function createFetches() {
  const known = createBoundedCache<Fetch>(2000)
  return (query: string): Fetch | null => {
    const documentKey = bodyHash(query)
    const cached = known.get(documentKey)
    if (cached) return cached
    try {
      const document = parse(query, { noLocation: true })
      const fetch = { document, documentKey, representations: representationArguments(document) }
      known.set(documentKey, fetch)
      return fetch
    } catch {
      return null
    }
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store' })
  response.end(text)
}

/** Serves one subgraph to the gateway and to nobody else; introspection and `_service` are no exception ([T01], [T02]). */
export function serveSubgraph(options: SubgraphServerOptions): Promise<RunningServer> {
  const verifier = createRequestVerifier({ subgraph: options.name, keys: options.keys })
  const entities = entityFields(options.schema)
  const fetchOf = createFetches()

  async function graphql(request: IncomingMessage): Promise<Answer> {
    const body = await readBody(request, MAX_BODY_BYTES)
    if (!body) return refused(400, 'BODY_TOO_LARGE')
    const verified = verifier.verify(request.headersDistinct[SIGNATURE_HEADER]?.join(), body)
    if ('fault' in verified) {
      options.onRefused?.(verified.fault, request.socket.remoteAddress ?? '')
      return refused(401, 'UNAUTHENTICATED')
    }
    const parameters = parametersOf(body)
    const fetch = parameters && fetchOf(parameters.query)
    if (!fetch) return refused(400, 'BAD_REQUEST')
    const { query: _, ...rest } = parameters
    if (!representationsAreSound(fetch.representations, rest.variables, entities)) return refused(400, 'BAD_REPRESENTATION')
    const { document, documentKey } = fetch
    const signal = AbortSignal.timeout(Math.max(1, verified.context.deadline - Date.now()))
    const asked: SubgraphRequest = { ...rest, document, documentKey, context: verified.context, signal }
    return { status: 200, body: await options.execute(asked) }
  }

  async function route(request: IncomingMessage): Promise<Answer> {
    if (request.method === 'GET' && request.url === '/health/live') return { status: 200, body: { live: true } }
    if (request.method === 'GET' && request.url === '/health/ready') {
      const ready = (await options.ready?.().catch(() => false)) ?? true
      return { status: ready ? 200 : 503, body: { ready } }
    }
    return request.method === 'POST' && request.url === '/graphql' ? graphql(request) : refused(401, 'UNAUTHENTICATED')
  }

  const server = createServer({ requestTimeout: 10_000, keepAliveTimeout: 75_000 }, (request, response) => {
    const mount = options.mounts?.get(request.url ?? '')
    // What the subgraph throws is its own affair: the gateway learns that it failed, never why (T22).
    if (mount) mount(request, response)
    else
      route(request).then(
        (answer) => send(response, answer),
        () => (response.headersSent ? response.destroy() : send(response, refused(500, 'INTERNAL'))),
      )
  })
  return listen(server, options.port, options.host ?? '127.0.0.1')
}
