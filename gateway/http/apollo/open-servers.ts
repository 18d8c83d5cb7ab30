import type { ApolloServer } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { once } from '../../../platform/once.js'
import type { Audience } from '../../access/audience.js'
import { type ApolloOptions, createApollo } from './create-apollo.js'
import type { ApolloContext } from './executor.js'

type Server = ApolloServer<ApolloContext>

export interface ServersOptions extends Omit<ApolloOptions, 'audience' | 'schema'> {
  readonly schemas: ReadonlyMap<Audience, () => Promise<GraphQLSchema>>
}

export type ServerOf = (audience: Audience) => Promise<Server> | null

/** One server per audience, each started for the first who comes: five contracts at once would double the hub's start. */
export function openServers({ schemas, ...options }: ServersOptions): { readonly of: ServerOf; stop(): Promise<void> } {
  const started: Server[] = []
  const start = async (audience: Audience, schemaOf: () => Promise<GraphQLSchema>): Promise<Server> => {
    const server = await createApollo({ ...options, audience, schema: await schemaOf() })
    started.push(server)
    return server
  }
  const servers = new Map([...schemas].map(([audience, schemaOf]) => [audience, once(() => start(audience, schemaOf))]))
  return { of: (audience) => servers.get(audience)?.() ?? null, stop: async () => void (await Promise.all(started.map((server) => server.stop()))) }
}
