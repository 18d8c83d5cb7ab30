import type { Log } from '../gateway/http/log.js'
import { serveIssuer } from '../issuer/serve-issuer.js'
import { startIssuerCheckpoints } from './issuer-checkpoints.js'
import { DIRECTORY_OWNERS, startDirectory } from './issuer-directory.js'
import { ownKey } from './keys.js'
import { openServers, requireMigrated, type Say } from './servers.js'
import type { Settings } from './settings.js'
import { signInOptions } from './sign-in-settings.js'
import { referenceOver } from './start-subgraph.js'

export interface RunningIssuer {
  readonly url: string
  close(): Promise<void>
}

/** The issuer as a process of its own. Without the addresses of the others it knows no units but each administrator's own. */
export async function startIssuerPart(settings: Settings, say: Say, log: Log): Promise<RunningIssuer> {
  const servers = await openServers(settings, say, 'issuer')
  await requireMigrated('issuer', servers)
  const { host, port, dataDir, keysDir, issuerUrl } = settings
  const running = await serveIssuer({
    host,
    port,
    url: servers.loginUrl('issuer'),
    dataDir,
    ...(issuerUrl ? { issuerUrl } : {}),
    ...(await signInOptions(settings)),
  })
  const { database } = running.issuer
  const key = await ownKey(dataDir, 'issuer', keysDir)
  const sources = DIRECTORY_OWNERS.flatMap((name) => {
    const url = settings[`${name}Url`]
    return url ? [referenceOver({ from: 'issuer', to: `${name}.reference`, url: `${url}/reference`, key: () => key }, name)] : []
  })
  const directory = await startDirectory(database, sources, (error) => log.warn({ err: error }, 'the trees of units cannot be read'))
  const checkpoints = await startIssuerCheckpoints(database, { dataDir, keysDir }, (error) => log.error({ err: error }, 'the audit’s heads were not signed'))
  return {
    url: `http://${host}:${running.port}`,
    close: async () => {
      await directory.stop()
      await checkpoints.stop()
      await running.close()
      await servers.stop()
    },
  }
}
