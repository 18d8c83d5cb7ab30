import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SETTINGS, type Settings } from '../../assembly/settings.js'
import { type Hub, startHub } from '../../assembly/start-hub.js'
import { fillFacts } from '../../demo/fill.js'
import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { createLog } from '../../gateway/http/log.js'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import { type EmbeddedServer, startEmbedded } from '../../platform/database/embedded.js'
import { readSettings } from '../../platform/database/settings.js'
import { freePort } from '../support/hub.js'

export interface FilledServer {
  readonly folder: string
  /** Where the one-process hub that filled it keeps its secrets and the bank systems' keys. */
  readonly dataDir: string
  readonly server: EmbeddedServer
  stop(): Promise<void>
}

export const silent = createLog(() => undefined, 'silent')

export const oneProcess = async (dataDir: string): Promise<Hub> => {
  const settings: Settings = readSettings(SETTINGS, { HUB_DATA_DIR: dataDir, HUB_PORT: String(await freePort()) })
  return startHub({ settings, say: () => undefined, log: silent })
}

/** A PostgreSQL of its own, because these tests kill it; filled with a small demonstration by the hub in one process. */
export async function filledServer<T>(whileFilled: (hub: Hub) => Promise<T>): Promise<FilledServer & { readonly seen: T }> {
  const folder = await mkdtemp(join(tmpdir(), '分布 hub-'))
  const dataDir = join(folder, 'data')
  const server = await startEmbedded({ dataDir })
  const stop = async (): Promise<void> => {
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const seen = await filled(dataDir, whileFilled)
    return { folder, dataDir, server, seen, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function filled<T>(dataDir: string, whileFilled: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await oneProcess(dataDir)
  try {
    await ensureDemonstrationIdentities(hub.issuer.database, dataDir, DEMO_IDENTITIES)
    await fillFacts(new Map(hub.runtimes.map((runtime) => [runtime.name, runtime])), {
      size: 'SMALL',
      projectsPerUnit: 2,
      months: 2,
      quarters: 2,
      onProgress: () => undefined,
    })
    return await whileFilled(hub)
  } finally {
    await hub.close()
  }
}
