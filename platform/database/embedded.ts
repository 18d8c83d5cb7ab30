import { setTimeout as sleep } from 'node:timers/promises'
import { type Anchor, adminUrl, weighAnchor } from './embedded-anchor.js'
import { findBinaries } from './embedded-binaries.js'
import { ensureCluster, SUPERUSER } from './embedded-cluster.js'
import { prepareHome } from './embedded-home.js'
import { joinServer, type ServerSettings, socketFolder } from './embedded-server.js'
import { secretsFolder, secretsIn } from './secrets.js'

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly onMessage?: (zh: string, en: string) => void
  /** Settings of the server beyond ours, for example `fsync=off` where nothing has to last. */
  readonly serverSettings?: ServerSettings
  /** False: as in containers that forbid them. */
  readonly userNamespaces?: boolean
}

export interface EmbeddedServer {
  /** The administrator's address of the database `hub`. */
  readonly adminUrl: string
  /** The folder of its unix socket, or null where the path is too long for one. */
  readonly socket: string | null
  /** Lets go of the server; it stops when no other process of the hub uses it. */
  stop(): Promise<void>
}

/** The embedded PostgreSQL of a data folder: started when it does not run, shared when it does, revived when it is killed. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, onMessage = () => undefined, serverSettings = {}, userNamespaces = true } = options
  const home = prepareHome(dataDir, findBinaries(), userNamespaces)
  const password = (await secretsIn(`${secretsFolder(dataDir)}/postgres.json`, [SUPERUSER]))[SUPERUSER] ?? ''
  await ensureCluster(home, password, serverSettings.fsync !== 'off', onMessage)
  const join = () => joinServer(home, password, serverSettings)
  const anchor = await join()
  await ensureDatabase(anchor)
  const keeper = keep(anchor, join, onMessage)
  return { adminUrl: adminUrl(anchor.port, password, 'hub'), socket: socketFolder(home), stop: async () => weighAnchor(await keeper.release(), home.data) }
}

/** Under a lock: two processes that start at once would both find it missing. */
async function ensureDatabase({ client }: Anchor): Promise<void> {
  await client.query('select pg_advisory_lock(7303)')
  const known = await client.query("select 1 from pg_database where datname = 'hub'")
  if (known.rowCount === 0) await client.query('create database hub')
  await client.query('select pg_advisory_unlock(7303)')
}

/** Brings the server back whenever the anchor breaks although nobody asked it to stop (X3). */
function keep(first: Anchor, join: () => Promise<Anchor>, onMessage: (zh: string, en: string) => void): { release(): Promise<Anchor> } {
  let released = false
  let current = Promise.resolve(first)
  const revive = async (last: Anchor): Promise<Anchor> => {
    onMessage('自带的数据库意外停止，正在恢复……', 'The embedded database stopped unexpectedly; bringing it back...')
    while (!released) {
      const next = await join().catch(() => null)
      if (next) return watch(next)
      await sleep(1000)
    }
    return last
  }
  const watch = (anchor: Anchor): Anchor => {
    anchor.client.once('end', () => {
      if (!released) current = revive(anchor)
    })
    return anchor
  }
  watch(first)
  const release = () => {
    released = true
    return current
  }
  return { release }
}
