import { randomUUID } from 'node:crypto'
import pg from 'pg'

export interface TestServer {
  readonly adminUrl: string
  /** Roles belong to the server: every test takes their passwords from `roleSecrets(dataDir)`. */
  readonly dataDir: string
}

export interface TestDatabase {
  readonly adminUrl: string
  readonly dataDir: string
  /** The same database as somebody else. */
  as(role: string, password: string): string
  drop(): Promise<void>
}

/** A database made once per run and copied for each test file. */
export interface Template {
  readonly name: string
  readonly build: (adminUrl: string) => Promise<void>
}

/** The run's server (jest's globalSetup starts it). */
export function testServer(): TestServer {
  const server = process.env.HUB_TEST_SERVER
  if (!server) throw new Error('no test server: jest.config.mjs names test/support/database-setup.js as globalSetup')
  return JSON.parse(server) as TestServer
}

/** A database of one's own, empty or copied from a template; dropped by `drop()`, at the latest with the server. */
export async function freshDatabase(template?: Template): Promise<TestDatabase> {
  const { adminUrl, dataDir } = testServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  if (template) await ensureTemplate(template)
  await administer(adminUrl, (client) => client.query(`create database ${name} template ${template ? templateName(template) : 'template0'} strategy file_copy`))
  const url = urlOf(adminUrl, name)
  return {
    adminUrl: url,
    dataDir,
    as: (role, password) => Object.assign(new URL(url), { username: role, password }).href,
    drop: async () => void (await administer(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** Runs with one connection of the administrator's and closes it. */
export async function administer<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const templateName = ({ name }: Template): string => `template_${name}`

/** Built beside and renamed: a build that fails leaves no template; the lock lets only one worker build. */
async function ensureTemplate(template: Template): Promise<void> {
  const { adminUrl } = testServer()
  const name = templateName(template)
  await administer(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount) return
    await client.query(`drop database if exists ${name}_draft with (force)`)
    await client.query(`create database ${name}_draft template template0`)
    await template.build(urlOf(adminUrl, `${name}_draft`))
    await client.query(`alter database ${name}_draft rename to ${name}`)
  })
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
