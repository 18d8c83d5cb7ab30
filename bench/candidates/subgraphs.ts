import 'reflect-metadata'
import { ownKey } from '../../assembly/keys.js'
import { liveKeys } from '../../assembly/live-keys.js'
import { databaseSources, openAll } from '../../assembly/open-subgraphs.js'
import { readAuthorization } from '../../assembly/schema-files.js'
import { openServers } from '../../assembly/servers.js'
import { inProcess } from '../../platform/graph/execute.js'
import { serveSubgraph } from '../../platform/graph/http-server.js'
import { serveCandidate } from './candidate.js'

const failed = (name: string, error: unknown): void => void process.stderr.write(`${name}: ${String(error)}\n`)

/** The same five subgraphs, each a server of its own that takes only what the gateway signed. */
serveCandidate(async ({ settings }) => {
  const servers = await openServers(settings, () => undefined)
  const sources = databaseSources(servers)
  await ownKey(settings.dataDir, 'gateway')
  const keys = liveKeys(settings.dataDir, ['gateway'])
  const runtimes = await openAll({
    servers,
    matrix: await readAuthorization(),
    dataDir: settings.dataDir,
    ask: () => Promise.reject(new Error('nothing is asked in the bench')),
    sources: sources.sources,
    onInboxError: failed,
    onBackgroundError: failed,
  })
  for (const runtime of runtimes) await runtime.inbox.catchUp()
  const running = await Promise.all(
    runtimes.map(async (runtime) => {
      const { execute } = inProcess(runtime, (error) => failed(runtime.name, error))
      const server = await serveSubgraph({ name: runtime.name, execute, schema: runtime.graph.schema, keys: keys.of('gateway'), port: 0 })
      return { name: runtime.name, server }
    }),
  )
  return {
    subgraphs: Object.fromEntries(running.map(({ name, server }) => [name, `${server.url}/graphql`])),
    close: async () => {
      for (const { server } of running) await server.close()
      keys.stop()
      for (const runtime of runtimes) await runtime.close()
      await sources.close()
      await servers.stop()
    },
  }
})
