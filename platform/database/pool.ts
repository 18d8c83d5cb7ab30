import pg from 'pg'

/** Nothing waits for ever: the defaults of pg and of PostgreSQL would (X6). Milliseconds. */
export const TIMEOUTS = { connect: 2_000, statement: 5_000, lock: 2_000, idleInTransaction: 10_000 } as const

export interface ConnectionOptions {
  readonly url: string
  readonly searchPath?: string
  readonly applicationName?: string
  /** Settings of the session beyond the timeouts, for example `plan_cache_mode`. */
  readonly session?: Readonly<Record<string, string>>
}

/** The one way to a connection. Settings travel in the start-up packet: no statement, and no moment without them. */
export function connectionConfig({ url, searchPath, applicationName = 'hub', session = {} }: ConnectionOptions): pg.ClientConfig {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.delete('options')
  const settings = { timezone: 'UTC', datestyle: 'ISO', jit: 'off', ...(searchPath ? { search_path: searchPath } : {}), ...session }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`)
  return {
    connectionString: address.href,
    application_name: applicationName,
    connectionTimeoutMillis: TIMEOUTS.connect,
    statement_timeout: TIMEOUTS.statement,
    lock_timeout: TIMEOUTS.lock,
    idle_in_transaction_session_timeout: TIMEOUTS.idleInTransaction,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: [given, ...options].filter(Boolean).join(' '),
  }
}

/** A pool for what is awaited statement by statement. A killed idle connection is only dropped: the next one who asks gets a new one (X5). */
export function createPool({ max = 8, ...connection }: ConnectionOptions & { readonly max?: number }): pg.Pool {
  const pool = new pg.Pool({ ...connectionConfig(connection), max })
  pool.on('error', () => undefined)
  return pool
}
