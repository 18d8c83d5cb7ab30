import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { defineRefusal } from '../../kernel/refusal.js'
import { listen, type RunningServer } from '../../platform/graph/listen.js'
import type { Audience } from '../access/audience.js'
import { type AuthorizationMatrix, createAuthorizer } from '../access/authorize.js'
import type { ReadLog } from '../access/read-log.js'
import type { TokenVerifier } from '../access/token.js'
import type { DocumentStore } from '../documents/document-store.js'
import { PAGE_POLICY, readPage } from '../page/page.js'
import { type Answer, refused, unavailable } from './answer.js'
import { createApollo } from './apollo/create-apollo.js'
import type { EnginePort } from './engine-port.js'
import { type Exchange, openExchange } from './exchange.js'
import type { Log } from './log.js'
import { createMetrics, type Metrics } from './metrics.js'
import { checkKind } from './operation/check-kind.js'
import { checkRights } from './operation/check-rights.js'
import { checkVariables } from './operation/check-variables.js'
import { graphqlSteps, runSteps } from './pipeline.js'
import { readLogRow } from './read-log-row.js'
import { live, type Readiness, ready } from './routes/health.js'
import { fromThisMachine, showMetrics } from './routes/metrics.js'
import { send } from './send.js'

export interface GatewayOptions {
  readonly port: number
  readonly host?: string
  readonly engine: EnginePort
  /** The contract of each audience as an API schema. An audience that is not here is not served. */
  readonly schemas: ReadonlyMap<Audience, GraphQLSchema>
  /** The whole consumer schema: rights are decided over it, whatever the contracts say. */
  readonly fullSchema: GraphQLSchema
  readonly matrix: AuthorizationMatrix
  readonly tokens: TokenVerifier
  readonly documents: DocumentStore
  readonly readLog: ReadLog
  readonly topicsOf: (document: DocumentNode) => readonly string[]
  readonly readiness: () => Promise<Readiness>
  readonly log: Log
  /** What else answers on this port, by the first part of the path: for example `oauth` for the issuer. It answers for itself. */
  readonly mounts?: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>
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

type Route = (exchange: Exchange) => Answer | Promise<Answer>

async function createGraphqlRoute(options: GatewayOptions, metrics: Metrics): Promise<{ route: Route; stop(): Promise<void> }> {
  const { engine, log, readLog, topicsOf } = options
  const checks = [checkKind, checkRights(createAuthorizer(options.fullSchema, options.matrix)), checkVariables]
  const started = [...options.schemas].map(
    async ([audience, schema]) => [audience, await createApollo({ audience, schema, engine, checks, topicsOf, log })] as const,
  )
  const servers = new Map(await Promise.all(started))
  const steps = graphqlSteps({ ...options, servers })

  async function answerOf(exchange: Exchange): Promise<Answer> {
    try {
      return await runSteps(steps, exchange)
    } catch (error) {
      if (exchange.request.destroyed && !exchange.request.complete) throw error
      // A step fails when what it asks is away: the issuer's keys, the registered documents.
      log.error({ err: error, traceId: exchange.traceId }, 'a step failed')
      return unavailable(exchange, 503, 'UNAVAILABLE', true)
    }
  }

  async function route(exchange: Exchange): Promise<Answer> {
    const answer = await answerOf(exchange)
    metrics.observe(exchange, answer)
    if (!readLog.record(readLogRow(exchange, answer))) {
      metrics.readLogLost()
      // What cannot be recorded is not shown; a write that was done keeps its answer, its audit row stands.
      if (answer.code === null && exchange.engineAnswer && !exchange.writes) return unavailable(exchange, 503, 'READ_LOG_FULL', true)
    }
    if (answer.code !== null) log.info({ traceId: exchange.traceId, status: answer.status, code: answer.code, client: exchange.actor.client }, 'refused')
    return answer
  }
  return { route, stop: async () => void (await Promise.all([...servers.values()].map((server) => server.stop()))) }
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
  const graphql = await createGraphqlRoute(options, metrics)
  const notFound: Route = (exchange) => refused(exchange, { status: 404, definition: ADDRESS_UNKNOWN })
  const routes = new Map<string, Route>([
    ['/graphql', graphql.route],
    ['/health/live', live],
    ['/health/ready', () => ready(options.readiness)],
    ['/metrics', (exchange) => (mayReadMetrics(exchange.request) ? showMetrics(metrics) : notFound(exchange))],
    ...(await createPageRoutes()),
  ])

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = openExchange(request)
    try {
      send(response, exchange, await (routes.get(exchange.path) ?? notFound)(exchange))
    } catch (error) {
      if (request.destroyed && !response.headersSent) return
      log.error({ err: error, traceId: exchange.traceId }, 'a request failed')
      if (response.headersSent) response.destroy()
      else send(response, exchange, unavailable(exchange, 500, 'INTERNAL', false))
    }
  }

  const timeouts = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 75_000 }
  const server = createServer(timeouts, (request, response) => {
    const mount = options.mounts?.get(firstPart(request.url ?? '/'))
    if (mount) mount(request, response)
    else void handle(request, response)
  })
  const running = await listen(server, options.port, options.host ?? '127.0.0.1')
  return {
    url: running.url,
    async close() {
      await running.close()
      await graphql.stop()
      const lost = await options.readLog.close()
      if (lost > 0) log.error({ lost }, 'the read log could not be written')
    },
  }
}
