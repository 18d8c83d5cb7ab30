import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SUPERUSER } from './embedded-cluster.js'
import { readLock, worksIn } from './embedded-lock.js'

/**
 * A process's hold on the embedded server: one connection with a shared advisory lock. It ends with the process however that
 * ends, so the last one out can tell that it is the last, and several commands may use one server.
 */
export interface Anchor {
  readonly port: number
  readonly client: pg.Client
}

const KEY = 7_302

export const adminUrl = (port: number, password: string, database: string): string =>
  `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** Null: nobody answers there yet, or somebody else does. */
export async function dropAnchor(port: number, password: string): Promise<Anchor | null> {
  const client = new pg.Client({ connectionString: adminUrl(port, password, 'postgres'), application_name: 'hub anchor', connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Waits for a last one who is just leaving; then the server ends, and with it this connection.
    await client.query('select pg_advisory_lock_shared($1)', [KEY])
    return { port, client }
  } catch {
    await client.end().catch(() => undefined)
    return null
  }
}

/** Lets go; the last one stops the server and waits until its files are closed. */
export async function weighAnchor({ client }: Anchor, data: string): Promise<void> {
  const last = await isLast(client)
  const lock = readLock(data)
  if (last && lock) await stopServer(data, lock.pid)
  await client.end().catch(() => undefined)
}

async function stopServer(data: string, pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  const urgent = Date.now() + 15_000
  let urged = false
  while (worksIn(data, pid)) {
    if (!urged && Date.now() > urgent) urged = signal(pid, 'SIGQUIT')
    await sleep(10)
  }
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return true // it has just ended by itself
  }
}

/** False also when the connection is gone: then the server has stopped by itself. */
async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [KEY])
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [KEY])
    return rows[0]?.last === true
  } catch {
    return false
  }
}
