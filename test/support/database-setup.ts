import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../../platform/database/embedded.js'

/** Nothing has to last here; tests that kill a server start one of their own. */
const FAST = { max_connections: '300', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_wal_size: '256MB' }

let server: EmbeddedServer | undefined
let dataDir = ''

const PREFIX = 'financing-hub-test-'

/** What runs that were killed have left: their folders name the process that is gone. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0
    if (!(owner > 0) || signal(owner, 0)) continue
    const lock = await readFile(join(tmpdir(), name, 'postgres/postmaster.pid'), 'utf8').catch(() => '')
    const pid = Number(lock.split('\n')[0])
    if (pid > 0 && lock.includes(name)) signal(pid, 'SIGQUIT')
    await rm(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 })
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** One server for the whole run; workers find it through the environment. */
export async function startTestServer(): Promise<void> {
  await sweep()
  dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  server = await startEmbedded({ dataDir, serverSettings: FAST })
  process.env.HUB_TEST_SERVER = JSON.stringify({ adminUrl: server.adminUrl, dataDir })
}

export async function stopTestServer(): Promise<void> {
  await server?.stop()
  await rm(dataDir, { recursive: true, force: true })
}

// biome-ignore lint/style/noDefaultExport: jest takes the function of a setup file from its default export.
export default startTestServer
