import type { Constructor } from '@mikro-orm/core'
import { type Migration, Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'
import pg from 'pg'
import { followFacts } from '../changes/follow-facts.js'
import { giveToOwner, loginRole, type Part, roleStatements, SUBGRAPHS, type SubgraphName, schemaStatements } from './roles.js'

export interface PartMigrations {
  readonly part: Part
  readonly migrations: readonly Constructor<Migration>[]
}

const isSubgraph = (part: Part): part is SubgraphName => (SUBGRAPHS as readonly string[]).includes(part)

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Makes the database that the URL names, when the server does not have it yet, and the part's roles. Both belong to the whole server,
 * an advisory lock to one database: so it is taken in the one database that all migrations of a server share.
 */
async function ensureDatabaseAndRoles(adminUrl: string, part: Part, password: string): Promise<void> {
  const url = new URL(adminUrl)
  const name = decodeURIComponent(url.pathname.slice(1)) || 'hub'
  url.pathname = '/postgres'
  await withClient(url.href, async (client) => {
    await client.query('select pg_advisory_lock(771)')
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) await client.query(`create database "${name.replaceAll('"', '""')}" encoding 'UTF8' template template0`)
    for (const statement of roleStatements(part, password)) await client.query(statement)
  })
}

const ensureSchemas = (adminUrl: string, part: Part): Promise<void> =>
  withClient(adminUrl, async (client) => {
    for (const statement of schemaStatements(part)) await client.query(statement)
  })

/** Brings one part's schema up to date. A lock that others hold is not waited for longer than 2 s (X12): readers would queue behind it. */
export async function migrate({ part, migrations }: PartMigrations, adminUrl: string, password: string): Promise<string[]> {
  await ensureDatabaseAndRoles(adminUrl, part, password)
  await ensureSchemas(adminUrl, part)
  const orm = await MikroORM.init({
    clientUrl: adminUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 1 },
    driverOptions: { options: '-c lock_timeout=2000', connectionTimeoutMillis: 5000 },
    migrations: {
      tableName: `${part}.migrations`,
      migrationsList: migrations.map((migration) => ({ name: migration.name, class: migration })),
      silent: true,
      snapshot: false,
    },
  })
  try {
    const done = await orm.migrator.up()
    if (done.length > 0 && isSubgraph(part)) await orm.em.execute(followFacts(part))
    if (done.length > 0) await orm.em.execute(giveToOwner(part))
    // A part that runs by itself sees with its own role whether its schema is what it was built for.
    await orm.em.execute(`grant select on ${part}.migrations to ${loginRole(part)}`)
    return done.map((migration) => migration.name)
  } finally {
    await orm.close(true)
  }
}

/** Which of the part's migrations are missing in the database: what /health/ready shows. */
export async function missingMigrations({ part, migrations }: PartMigrations, url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(`select name from ${part}.migrations`)
    const done = new Set(rows.map(({ name }) => name))
    return migrations.map(({ name }) => name).filter((name) => !done.has(name))
  } finally {
    await client.end()
  }
}
