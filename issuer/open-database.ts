import pg from 'pg'

/** What the issuer asks of its database; a pool in operation, one client inside a transaction. */
export interface Queryable {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>
}

export interface IssuerDatabase extends Queryable {
  /** Runs the work in one transaction; an error rolls it back and is thrown on. */
  transaction<T>(work: (queryable: Queryable) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// The driver's defaults wait for ever (X6).
const LIMITS: pg.PoolConfig = {
  max: 4,
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
  application_name: 'hub issuer',
}

/** Opens the pool of the issuer's login role. */
export function openIssuerDatabase(url: string): IssuerDatabase {
  const pool = new pg.Pool({ ...LIMITS, connectionString: url })
  // Without a listener an idle connection that dies ends the process (X5); the pool replaces it.
  pool.on('error', () => {})
  return {
    query: (text, values) => pool.query(text, values),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (queryable: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error): void => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}
