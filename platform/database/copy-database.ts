import pg from 'pg'
import { StartError } from './start-error.js'

/** Whoever copies or replaces a database is connected to another one. */
async function beside<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(adminUrl), { pathname: '/postgres' }).href, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const databaseExists = (adminUrl: string, name: string): Promise<boolean> =>
  beside(adminUrl, async (client) => (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1)

async function requireUnused(client: pg.Client, names: readonly string[]): Promise<void> {
  const { rowCount } = await client.query(`select from pg_stat_activity where datname = any ($1) and backend_type = 'client backend'`, [names])
  if (rowCount === 0) return
  throw new StartError('DATABASE_IN_USE', '数据中枢正在运行。请先停止（Ctrl-C），再重试。', 'The hub is running. Stop it (Ctrl-C) and try again.')
}

/**
 * Puts a copy of one database, to the byte, in the place of another on the same server: made beside and renamed, so that an interruption
 * leaves either the old or the new one, or none and the source. Nobody may be connected to either.
 */
export const copyDatabase = (adminUrl: string, from: string, to: string): Promise<void> =>
  beside(adminUrl, async (client) => {
    const [source, target, draft] = [from, to, `${to}_draft`].map((name) => client.escapeIdentifier(name))
    await requireUnused(client, [from, to])
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} template ${source} strategy file_copy`)
    await client.query(`drop database if exists ${target} with (force)`)
    await client.query(`alter database ${draft} rename to ${target}`)
  })
