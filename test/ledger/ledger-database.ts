import { randomUUID } from 'node:crypto'
import type { Actor } from '../../kernel/actor.js'
import { contextOf } from '../../platform/database/context.js'
import { foundation } from '../../platform/database/foundation.js'
import { createOrm, type Em, emFor, type Orm } from '../../platform/database/orm.js'
import { giveToOwner, loginRole, roleStatements, schemaStatements } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { ledgerDdl } from '../../platform/ledger/ledger.ddl.js'
import { administer, freshDatabase, testServer } from '../support/database.js'

export const SCHEMA = 'financing'
const ROLE = loginRole(SCHEMA)

export interface LedgerDatabase {
  readonly adminUrl: string
  /** The database as the subgraph's login role. */
  readonly url: string
  readonly orm: Orm
  /** Runs one transaction as the actor, who sees the units. */
  as<T>(actor: Actor, work: (em: Em) => Promise<T>, units?: readonly string[]): Promise<T>
  /** Statements of the administrator, all in one transaction. */
  admin(...statements: string[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** The schema's tables, as a migration makes them. */
export async function buildLedger(adminUrl: string, dataDir: string): Promise<void> {
  const secrets = await roleSecrets(dataDir)
  const tables = [...foundation(SCHEMA), ...ledgerDdl(SCHEMA, ['FINANCE', 'BANK']), giveToOwner(SCHEMA)]
  await administer(adminUrl, async (client) => {
    // Roles are the server's: two templates built at once must not alter one role together.
    await client.query('select pg_advisory_lock(771)')
    for (const statement of [...roleStatements(SCHEMA, secrets[ROLE] ?? ''), ...schemaStatements(SCHEMA), ...tables]) await client.query(statement)
  })
}

/** A schema with ledger, audit and stored answers of one's own, and the login role's own connections. */
export async function ledgerDatabase(): Promise<LedgerDatabase> {
  const database = await freshDatabase({ name: 'ledger', build: (adminUrl) => buildLedger(adminUrl, testServer().dataDir) })
  return openLedger(database.adminUrl, database.dataDir, database.drop)
}

export async function openLedger(adminUrl: string, dataDir: string, drop: () => Promise<void>): Promise<LedgerDatabase> {
  const secrets = await roleSecrets(dataDir)
  const url = Object.assign(new URL(adminUrl), { username: ROLE, password: secrets[ROLE] ?? '' }).href
  const orm = await createOrm(SCHEMA, url, [])
  return {
    adminUrl,
    url,
    orm,
    as: (actor, work, units = actor.unit ? [actor.unit] : []) => emFor(orm, contextFor(actor, units)).transactional((em) => work(em as Em)),
    admin: (...statements) =>
      administer(adminUrl, async (client) => {
        await client.query('begin')
        let rows: Record<string, unknown>[] = []
        for (const statement of statements) rows = (await client.query(statement)).rows
        await client.query('commit')
        return rows
      }),
    close: async () => {
      await orm.close(true)
      await drop()
    },
  }
}

const contextFor = (actor: Actor, units: readonly string[]) =>
  contextOf({ actor, asOf: null, language: 'zh', purpose: null, traceId: randomUUID(), deadline: Date.now() + 10_000 }, { units, grantsCurrent: true })

/** A clerk of the unit's finance bureau. */
export const clerkOf = (unit: string): Actor => ({
  kind: 'AGENCY',
  person: randomUUID(),
  membership: randomUUID(),
  client: 'test',
  role: 'CLERK',
  post: '债务科科员',
  agency: 'FINANCE',
  unit,
  institution: null,
  enterprise: null,
})

/** A clerk of the bank's branch. */
export const bankClerkOf = (institution: string): Actor => ({ ...clerkOf(''), agency: 'BANK', kind: 'BANK', unit: null, post: '信贷员', institution })
