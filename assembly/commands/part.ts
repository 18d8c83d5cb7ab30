import { createLog } from '../../gateway/http/log.js'
import { serveIssuer } from '../../issuer/serve-issuer.js'
import type { Part } from '../../platform/database/roles.js'
import { StartError } from '../../platform/database/start-error.js'
import { portFault, requireFreePort } from '../free-port.js'
import { openServers, requireMigrated } from '../servers.js'
import { type Settings, say, settings } from '../settings.js'
import { startGatewayPart } from '../start-gateway-part.js'
import { startSubgraph } from '../start-subgraph.js'

interface Running {
  readonly url: string
  close(): Promise<void>
}

async function startIssuerPart(chosen: Settings): Promise<Running> {
  const servers = await openServers(chosen, say, 'issuer')
  await requireMigrated('issuer', servers)
  const running = await serveIssuer({
    host: chosen.host,
    port: chosen.port,
    url: servers.loginUrl('issuer'),
    dataDir: chosen.dataDir,
    ...(chosen.issuerUrl ? { issuerUrl: chosen.issuerUrl } : {}),
  })
  return {
    url: `http://${chosen.host}:${running.port}`,
    close: async () => {
      await running.close()
      await servers.stop()
    },
  }
}

/** `hub projects`, `hub gateway` …: one part as a process of its own, until it is told to stop. */
export async function part(name: Part): Promise<void> {
  const chosen = settings()
  await requireFreePort(chosen)
  const log = createLog()
  const start = async (): Promise<Running> => {
    if (name === 'issuer') return startIssuerPart(chosen)
    return name === 'gateway' ? startGatewayPart(chosen, say, log) : startSubgraph(name, chosen, say, log)
  }
  const running = await start().catch((error: unknown) => {
    // What was opened half way would keep the process alive.
    const known = portFault(error, chosen)
    process.stderr.write(known instanceof StartError ? `${known.zh}\n${known.en}\n` : `${String(known)}\n`)
    process.exit(known instanceof StartError ? known.exitCode : 70)
  })
  log.info({ part: name, url: running.url }, 'ready')
  const stop = (): void => void running.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
