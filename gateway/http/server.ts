import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { defineRefusal } from '../../kernel/refusal.js'
import { codeOf } from '../../platform/database/start-error.js'
import { listen, type RunningServer } from '../../platform/graph/listen.js'
import type { Audience } from '../access/audience.js'
import { type AuthorizationMatrix, createAuthorizer } from '../access/authorize.js'
import type { ReadLog } from '../access/read-log.js'
import type { TokenVerifier } from '../access/token.js'
import type { DocumentStore } from '../documents/document-store.js'
import type { StreamTiming } from '../notices/follow.js'
import { noticeStreams } from '../notices/stream-route.js'
import { PAGE_POLICY, readPage } from '../page/page.js'
import { type Answer, refused, unavailable } from './answer.js'
import { openServers } from './apollo/open-servers.js'
import type { EnginePort } from './engine-port.js'
import { openExchange } from './exchange.js'
import type { Log } from './log.js'
import { createMetrics } from './metrics.js'
import type { Check } from './operation/check.js'
import { checkKind } from './operation/check-kind.js'
import { checkRights } from './operation/check-rights.js'
import { checkVariables } from './operation/check-variables.js'
import { FILE_MS, limitPatience } from './patience.js'
import { graphqlSteps } from './pipeline.js'
import { type Recording, type Route, recordedRoute } from './recorded-route.js'
import { downloadSteps } from './routes/download.js'
import { exportSteps } from './routes/export.js'
import { live, type Readiness, ready } from './routes/health.js'
import { fromThisMachine, showMetrics } from './routes/metrics.js'
import { type FileDoor, uploadSteps } from './routes/upload.js'
import { send } from './send.js'

export interface GatewayOptions {
  readonly port: number
  readonly host?: string
  readonly engine: EnginePort
  /** The contract of each audience as an API schema, made when the first of that audience comes. An audience that is not here is not served. */
  readonly schemas: ReadonlyMap<Audience, () => Promise<GraphQLSchema>>
  /** The whole consumer schema: rights are decided over it, whatever the contracts say. */
  readonly fullSchema: GraphQLSchema
  readonly matrix: AuthorizationMatrix
  readonly tokens: TokenVerifier
  readonly documents: DocumentStore
  readonly readLog: ReadLog
  readonly topicsOf: (document: DocumentNode) => readonly string[]
  readonly readiness: () => Promise<Readiness>
  readonly log: Log
  /** The door for files; without it there is none. */
  readonly files?: FileDoor
  /** What else answers on this port, by the first part of the path: for example `oauth` for the issuer. It answers for itself. */
  readonly mounts?: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>
  /** How open streams of notices are looked after; by default as follow.ts says. */
  readonly streamTiming?: StreamTiming
  /** Who may read /metrics; by default who is on this machine. */
  readonly mayReadMetrics?: (request: IncomingMessage) => boolean
}

export const ADDRESS_UNKNOWN = defineRefusal({
  code: 'ADDRESS_UNKNOWN',
  clause: null,
  rule: null,
  zh: { title: '没有此地址', detail: '此地址上什么也没有。', remedy: '查询请发到 /graphql。' },
  en: { title: 'No such address', detail: 'There is nothing at this address.', remedy: 'Send queries to /graphql.' },
})

const firstPart = (url: string): string => /^\/([^/?]*)/.exec(url)?.[1] ?? ''

function createGraphqlRoute(options: GatewayOptions, checks: readonly Check[], recording: Recording): { route: Route; stop(): Promise<void> } {
  const servers = openServers({ ...options, checks })
  return { route: recordedRoute(graphqlSteps({ ...options, serverOf: servers.of }), recording), stop: servers.stop }
}

/** Files come in and go out where a store is given. */
function fileRoutes({ files, tokens, readLog }: GatewayOptions, recording: Recording): [string, Route][] {
  if (!files) return []
  return [
    ['/files', recordedRoute(uploadSteps(tokens, files), recording)],
    ['/files/*', recordedRoute(downloadSteps(readLog, files), recording)],
  ]
}

async function createPageRoutes(): Promise<[string, Route][]> {
  const files = await readPage()
  return [...files].map(([path, { type, body }]) => {
    const answer: Answer = { status: 200, headers: { 'content-type': type, 'content-security-policy': PAGE_POLICY }, body, code: null }
    return [path, () => answer]
  })
}

/** The hub's one public door. `close` answers who was being answered, then writes what the read log still holds. */
export async function startGateway(options: GatewayOptions): Promise<RunningServer> {
  const { log, mayReadMetrics = fromThisMachine } = options
  const metrics = createMetrics()
  const recording: Recording = { metrics, readLog: options.readLog, log }
  const checks = [checkKind, checkRights(createAuthorizer(options.fullSchema, options.matrix)), checkVariables]
  const graphql = createGraphqlRoute(options, checks, recording)
  const streams = noticeStreams({ ...options, checks, ...(options.streamTiming ? { timing: options.streamTiming } : {}) })
  const notFound: Route = (exchange) => refused(exchange, { status: 404, definition: ADDRESS_UNKNOWN })
  const routes = new Map<string, Route>([
    ['/graphql', graphql.route],
    ['/graphql/stream', recordedRoute(streams.steps, recording)],
    ['/exports', recordedRoute(exportSteps({ ...options, checks }), recording)],
    ['/health/live', live],
    ['/health/ready', () => ready(options.readiness)],
    ['/metrics', (exchange) => (mayReadMetrics(exchange.request) ? showMetrics(metrics) : notFound(exchange))],
    ...fileRoutes(options, recording),
    ...(await createPageRoutes()),
  ])

  const routeOf = (path: string): Route | undefined => routes.get(path) ?? routes.get(`/${firstPart(path)}/*`)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = openExchange(request)
    try {
      await send(response, exchange, await (routeOf(exchange.path) ?? notFound)(exchange))
    } catch (error) {
      if (request.destroyed && !response.headersSent) return
      // Who goes away in the middle of a file has not found a fault of ours.
      if (codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') log.error({ err: error, traceId: exchange.traceId }, 'a request failed')
      if (response.headersSent) response.destroy()
      else await send(response, exchange, unavailable(exchange, 500, 'INTERNAL', false))
    }
  }

  const timeouts = { headersTimeout: 10_000, requestTimeout: FILE_MS, keepAliveTimeout: 75_000 }
  const server = createServer(timeouts, (request, response) => {
    const part = firstPart(request.url ?? '/')
    const mount = options.mounts?.get(part)
    limitPatience(request, response)
    if (mount) mount(request, response)
    else void handle(request, response)
  })
  const running = await listen(server, options.port, options.host ?? '127.0.0.1')
  return {
    url: running.url,
    async close() {
      streams.stop()
      await running.close()
      await graphql.stop()
      const lost = await options.readLog.close()
      if (lost > 0) log.error({ lost }, 'the read log could not be written')
    },
  }
}
