import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnAs } from './embedded-account.js'
import { type Anchor, dropAnchor } from './embedded-anchor.js'
import { postgresFailed } from './embedded-cluster.js'
import { type Home, takeOwnership } from './embedded-home.js'
import { dropRecycledLock, inUse, readLock } from './embedded-lock.js'
import { choosePort } from './embedded-port.js'
import { StartError } from './start-error.js'

export type ServerSettings = Readonly<Record<string, string>>

/** For two cores and a few hundred MB; short statements only, so neither jit nor parallel workers. */
const SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_permissions: '0700',
  // The pools of the hub's parts together may open about a hundred; commands run beside it.
  max_connections: '200',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_completion_target: '0.9',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  password_encryption: 'scram-sha-256',
}

const PATIENCE = 120_000
const LONGEST_SOCKET = 107

/** The folder of the unix socket, or null where its path would be too long for the system. */
export const socketFolder = ({ data }: Home): string | null => (Buffer.byteLength(`${data}/.s.PGSQL.65535`) <= LONGEST_SOCKET ? data : null)

/** Joins the server of this home, starting it if need be: after a kill -9 of ours or of PostgreSQL, and when others start it too. */
export async function joinServer(home: Home, password: string, settings: ServerSettings): Promise<Anchor> {
  const until = Date.now() + PATIENCE
  let child: ChildProcess | null = null
  while (Date.now() < until) {
    const lock = readLock(home.data)
    const starting = child !== null && child.exitCode === null && child.signalCode === null
    if (lock?.ready && (!starting || lock.pid === child?.pid)) {
      const anchor = await dropAnchor(lock.port, password)
      if (anchor) return anchor
    }
    if (!starting) {
      if (child && !isTransient(home)) throw postgresFailed(home, readFileSync(home.log, 'utf8'))
      // The server of another process, or what a killed one has left: neither is disturbed.
      child = inUse(home.data) ? null : await launch(home, settings)
    }
    await sleep(20)
  }
  throw new StartError(
    'POSTGRES_SLOW',
    `自带的 PostgreSQL 在两分钟内没有就绪。日志：${home.log}。`,
    `The embedded PostgreSQL was not ready within two minutes. Its log: ${home.log}.`,
  )
}

/** Ended because another one was faster, took the port, or is just ending: trying again helps. */
const isTransient = (home: Home): boolean =>
  /lock file "postmaster.pid" already exists|could not create any TCP\/IP sockets|pre-existing shared memory block/.test(readFileSync(home.log, 'utf8'))

/** In a session of its own, so that Ctrl-C in our terminal does not reach it before we have closed what uses it. */
async function launch(home: Home, settings: ServerSettings): Promise<ChildProcess> {
  dropRecycledLock(home.data)
  takeOwnership(home)
  const socket = socketFolder(home)
  const all = {
    ...SETTINGS,
    port: String(await choosePort(home.folder)),
    unix_socket_directories: socket ? `"${socket.replaceAll('"', '""')}"` : '',
    ...settings,
  }
  const words = ['-D', home.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const log = openSync(home.log, 'w', 0o600)
  try {
    const child = spawnAs(home.account, home.binaries.postgres, words, { cwd: '/', detached: true, stdio: ['ignore', log, log] })
    child.on('error', () => undefined)
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}
