import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../../platform/database/embedded.js'

/** Nothing has to last here; tests that kill a server start one of their own. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_wal_size: '256MB' }

let server: EmbeddedServer | undefined
let dataDir = ''

/** One server for the whole run; workers find it through the environment. */
export async function startTestServer(): Promise<void> {
  dataDir = await mkdtemp(join(tmpdir(), 'financing-hub-test-'))
  server = await startEmbedded({ dataDir, serverSettings: FAST })
  process.env.HUB_TEST_SERVER = JSON.stringify({ adminUrl: server.adminUrl, dataDir })
}

export async function stopTestServer(): Promise<void> {
  await server?.stop()
  await rm(dataDir, { recursive: true, force: true })
}

// biome-ignore lint/style/noDefaultExport: jest takes the function of a setup file from its default export.
export default startTestServer
