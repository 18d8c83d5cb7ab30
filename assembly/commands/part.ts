import { createLog } from '../../gateway/http/log.js'
import type { Part } from '../../platform/database/roles.js'
import { StartError } from '../../platform/database/start-error.js'
import { portFault, requireFreePort } from '../free-port.js'
import { say, settings } from '../settings.js'
import { startGatewayPart } from '../start-gateway-part.js'
import { startIssuerPart } from '../start-issuer-part.js'
import { startSubgraph } from '../start-subgraph.js'

interface Running {
  readonly url: string
  close(): Promise<void>
}

/** `hub projects`, `hub gateway` …: one part as a process of its own, until it is told to stop. */
export async function part(name: Part): Promise<void> {
  const chosen = settings()
  await requireFreePort(chosen)
  const log = createLog()
  const start = async (): Promise<Running> => {
    if (name === 'issuer') return startIssuerPart(chosen, say, log)
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
