import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import { type Audience, mayIntrospect } from '../../access/audience.js'
import { type ApolloContext, createExecutor, type ExecutorOptions } from './executor.js'
import { stringifyResult } from './ready-answer.js'
import { wordErrors } from './word-errors.js'

export interface ApolloOptions extends ExecutorOptions {
  readonly audience: Audience
  /** The API schema of the audience's contract: what exists for it. */
  readonly schema: GraphQLSchema
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<ApolloContext>['gateway']>

/** Apollo Server takes schema and executor from a gateway; ours has both at hand. */
const gatewayOf = ({ schema, ...options }: ApolloOptions): Gateway => ({
  onSchemaLoadOrUpdate(callback) {
    callback({ apiSchema: schema, coreSupergraphSdl: '' })
    return () => undefined
  },
  load: async () => ({ executor: createExecutor(options) }),
  stop: async () => undefined,
})

/** One Apollo Server per audience, without anything that would call home, and without its own page. */
export async function createApollo(options: ApolloOptions): Promise<ApolloServer<ApolloContext>> {
  const { log } = options
  const server = new ApolloServer<ApolloContext>({
    gateway: gatewayOf(options),
    introspection: mayIntrospect(options.audience),
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    persistedQueries: false,
    stringifyResult,
    logger: { debug: () => undefined, info: () => undefined, warn: (text) => log.warn(String(text)), error: (text) => log.error(String(text)) },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      wordErrors,
    ],
  })
  await server.start()
  return server
}
