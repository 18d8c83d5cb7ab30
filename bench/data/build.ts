import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openServers, type Servers } from '../../assembly/servers.js'
import { startHub } from '../../assembly/start-hub.js'
import { fillFacts } from '../../demo/fill.js'
import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import type { DatabaseSettings } from '../../platform/database/settings.js'
import { addFinancingFacts } from './financing-facts.js'
import { benchSettings } from './folder.js'
import { grantToBenchRole } from './role.js'

/** 16 units: 5,008 projects. */
const SIZE = { size: 'SMALL', projectsPerUnit: 313, months: 3, quarters: 1 } as const
const DONE = 'bench.json'

type Progress = (done: number, total: number) => void

const isBuilt = (dataDir: string): Promise<boolean> =>
  readFile(join(dataDir, DONE)).then(
    () => true,
    () => false,
  )

/** Through a hub at work: what is lent asks about what was pushed. */
async function fill(settings: DatabaseSettings, onProgress: Progress): Promise<void> {
  const hub = await startHub({ settings, say: () => undefined })
  try {
    await ensureDemonstrationIdentities(hub.issuer.database, settings.dataDir, DEMO_IDENTITIES)
    await fillFacts(new Map(hub.runtimes.map((runtime) => [runtime.name, runtime])), { ...SIZE, registersIn: () => false, onProgress })
  } finally {
    await hub.close()
  }
}

async function finish(adminUrl: string, dataDir: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await addFinancingFacts(admin)
    await grantToBenchRole(admin, dataDir)
    // Without figures of fresh tables the planner would guess, and differently in every run.
    await admin.query('vacuum analyze')
  } finally {
    await admin.end()
  }
}

/** The bench's own database, made on the first run and kept. */
export async function ensureData(dataDir: string, port: number, onProgress: Progress): Promise<Servers> {
  const settings = benchSettings(dataDir, port)
  const servers = await openServers(settings, () => undefined)
  if (await isBuilt(dataDir)) return servers
  try {
    await fill(settings, onProgress)
    await finish(servers.adminUrl('projects'), dataDir)
    await writeFile(join(dataDir, DONE), JSON.stringify(SIZE))
    return servers
  } catch (error) {
    await servers.stop()
    throw error
  }
}
