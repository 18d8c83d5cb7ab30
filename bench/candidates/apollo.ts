import 'reflect-metadata'
import { ApolloGateway, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { ownKey } from '../../assembly/keys.js'
import { SUBGRAPH_DEFINITIONS } from '../../assembly/parts.js'
import { readAuthorization } from '../../assembly/schema-files.js'
import { openServers } from '../../assembly/servers.js'
import { annotate } from '../../gateway/contract/annotate.js'
import { composeSupergraph } from '../../gateway/engine/compose.js'
import type { RequestContext } from '../../kernel/request.js'
import { buildSubgraph } from '../../platform/graph/subgraph.js'
import { SIGNATURE_HEADER } from '../../platform/signing/claims.js'
import type { SigningKey } from '../../platform/signing/keys.js'
import { signRequest } from '../../platform/signing/sign-request.js'
import { serveCandidate } from './candidate.js'
import { type Guards, openGuards, recordRead, requestOf } from './guards.js'

interface Context {
  readonly request?: RequestContext
}

/** Apollo Gateway refuses a supergraph with authorization directives, so it gets one without. */
async function supergraphOver(addresses: Readonly<Record<string, string>>): Promise<string> {
  const matrix = await readAuthorization()
  const built = await Promise.all(SUBGRAPH_DEFINITIONS.map(buildSubgraph))
  const composed = composeSupergraph(built.map(({ name, sdl }) => ({ name, url: addresses[name] ?? '', sdl: annotate(sdl, matrix, { scopes: false }).sdl })))
  if (composed.errors) throw new Error(composed.errors.join('\n'))
  return composed.supergraphSdl
}

/** Signs each fetch as our gateway does; the text signed is the one that the data source sends. */
const signed = (key: SigningKey, subgraph: string, url: string): RemoteGraphQLDataSource<Context> =>
  new RemoteGraphQLDataSource<Context>({
    url,
    willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>) {
      const { http, query, ...rest } = request
      if (context.request)
        http?.headers.set(SIGNATURE_HEADER, signRequest({ subgraph, body: JSON.stringify({ query, ...rest }), context: context.request }, key))
    },
  })

const readLogPlugin = ({ readLog }: Guards): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, operationName, request, response }) {
      const asked = Object.values(request.variables ?? {}).map(String)
      const data = response.body.kind === 'single' ? response.body.singleResult.data : null
      const seen = data && Object.values(data).some((root) => root !== null) ? asked.join() : ''
      if (contextValue.request) recordRead(readLog, contextValue.request, operationName ?? '', asked, seen)
    },
  }),
})

/** Apollo Gateway and Apollo Server as their documentation sets them up, before the same subgraphs over HTTP. */
serveCandidate(async (options) => {
  const servers = await openServers(options.settings, () => undefined)
  const guards = await openGuards(servers, options)
  const key = await ownKey(options.settings.dataDir, 'gateway')
  const gateway = new ApolloGateway({
    supergraphSdl: await supergraphOver(options.subgraphs),
    buildService: ({ name, url }) => signed(key, name, url ?? ''),
  })
  const server = new ApolloServer<Context>({
    gateway,
    nodeEnv: 'production',
    introspection: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      readLogPlugin(guards),
    ],
  })
  const { url } = await startStandaloneServer(server, {
    listen: { port: options.settings.port, host: '127.0.0.1' },
    context: async ({ req }) => {
      const actor = await guards.actorOf(req)
      if (!actor || !guards.readLog.hasRoom()) throw new Error('not signed in')
      return { request: requestOf(actor) }
    },
  })
  return {
    url: url.replace(/\/$/, ''),
    close: async () => {
      await server.stop()
      await guards.close()
      await servers.stop()
    },
  }
})
