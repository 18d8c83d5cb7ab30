import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { AGENCIES } from '../../kernel/actor.js'
import { SET_CONTEXT_SQL } from '../../platform/database/context.js'
import { SUBGRAPHS, type SubgraphName } from '../../platform/database/roles.js'
import { agencyOf, bankOf, idOf, officeOf } from '../support/actors.js'
import type { TestDatabase } from '../support/database.js'
import { type Row, type Rows, sees, unitsOf, writes } from './support/oracle.js'
import { RIGHTS, SIGHTS } from './support/rights.js'
import { columnsOf, dropOtherConstraints, filled, fillFacts, insertOf } from './support/rows.js'
import { A, B, BANK1, BANK2, contextFor, openWorld, SA1, tellEverybody, urlFor, VIEWERS, type Viewer, X } from './support/world.js'

const NOT_ALLOWED = '42501'
const WRITERS: readonly Viewer[] = [
  ...VIEWERS.filter(({ name }) => !/^(housing of county A|tax|land|market|its)/.test(name)),
  ...AGENCIES.filter((agency) => !['BANK', 'MECHANISM_OFFICE', 'AUDIT'].includes(agency)).map((agency) => ({
    name: `${agency} of A`,
    actor: agencyOf(agency, A),
    current: true,
  })),
]

let database: TestDatabase
let admin: pg.Client
let rows: Rows
const logins = new Map<SubgraphName, pg.Client>()
const columns = new Map<string, Awaited<ReturnType<typeof columnsOf>>>()

beforeAll(async () => {
  database = await openWorld()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  await tellEverybody(admin)
  await dropOtherConstraints(admin)
  rows = await fillFacts(admin)
  for (const table of Object.keys(RIGHTS)) columns.set(table, await columnsOf(admin, table))
  for (const schema of SUBGRAPHS) {
    const client = new pg.Client({ connectionString: await urlFor(database, schema) })
    await client.connect()
    logins.set(schema, client)
  }
})
afterAll(async () => {
  for (const client of logins.values()) await client.end()
  await admin?.end()
  await database?.drop()
})

const schemaOf = (table: string): SubgraphName => table.split('.')[0] as SubgraphName

type Attempt = (text: string, values?: unknown[]) => Promise<number | string>

/** Gives each attempt a savepoint of its own; answers how many rows it changed, or the code with which it was refused. */
async function attempting(schema: SubgraphName, viewer: Viewer, work: (attempt: Attempt) => Promise<void>): Promise<void> {
  const client = logins.get(schema)
  if (!client) throw new Error(`no login for ${schema}`)
  await client.query('begin')
  try {
    const context = contextFor(viewer)
    if (context) await client.query(SET_CONTEXT_SQL, [...context.values])
    await client.query('savepoint attempt')
    await work(async (text, values = []) => {
      const outcome = await client.query(text, values).then(
        ({ rowCount }) => rowCount ?? 0,
        ({ code }: { code: string }) => code,
      )
      await client.query('rollback to savepoint attempt')
      return outcome
    })
  } finally {
    await client.query('rollback')
  }
}

/** The few tables whose policies say more than agency and unit. */
function mayInsert(viewer: Viewer, table: string, row: Row): boolean {
  const [, writers = []] = RIGHTS[table] ?? []
  // L-23: the county pushes, not the city above it.
  if (table === 'coordination.project_push' && row.unit_id !== viewer.actor?.unit) return false
  // A unit that is new is in nobody's sight yet: the top of a tree may be registered by any office.
  if (table === 'coordination.reporting_unit' && viewer.actor?.agency === 'MECHANISM_OFFICE' && row.agency === 'MECHANISM_OFFICE') return true
  return writes(viewer, writers, row, unitsOf(viewer))
}

/** Rows as the viewer's own, of another unit, of another agency and of another bank. */
function* forgeries({ actor }: Viewer): Generator<Row> {
  const own = {
    unit_id: actor?.unit ?? A,
    agency: actor?.agency ?? 'HOUSING',
    institution_id: actor?.institution ?? BANK1,
    subject_id: SA1.id,
    scope_id: SA1.id,
  }
  yield own
  yield { ...own, unit_id: X }
  yield { ...own, unit_id: B }
  yield { ...own, agency: own.agency === 'HOUSING' ? 'TAXATION' : 'HOUSING' }
  yield { ...own, institution_id: BANK2 }
}

/** The new row must be seen by who writes it, or PostgreSQL refuses `returning`; here nothing is returned, so only WITH CHECK decides. */
async function wrongInserts(viewer: Viewer): Promise<string[]> {
  const found: string[] = []
  for (const schema of SUBGRAPHS)
    await attempting(schema, viewer, async (attempt) => {
      for (const table of Object.keys(RIGHTS).filter((name) => schemaOf(name) === schema))
        for (const forged of forgeries(viewer)) {
          const known = columns.get(table) ?? []
          const row = Object.fromEntries(Object.entries(forged).filter(([name]) => known.some((column) => column.name === name)))
          const { text, values } = insertOf(table, filled(known, { id: crypto.randomUUID(), ...row }))
          const [outcome, due] = [await attempt(text, values), mayInsert(viewer, table, row) ? 1 : NOT_ALLOWED]
          if (outcome !== due) found.push(`${table} ${row.unit_id} ${row.agency}: ${outcome} instead of ${due}`)
        }
    })
  return found
}

/** Changing everything in sight changes one's own; handing one's own to another unit or agency is refused. */
async function wrongUpdates(viewer: Viewer): Promise<string[]> {
  const found: string[] = []
  for (const schema of SUBGRAPHS)
    await attempting(schema, viewer, async (attempt) => {
      for (const [table, [sight, writers]] of Object.entries(RIGHTS).filter(([name]) => schemaOf(name) === schema)) {
        const own = (rows.get(table) ?? []).filter((row) => writes(viewer, writers, row, unitsOf(viewer)) && sees(viewer, table, sight, row, rows, SIGHTS))
        const due = writers.length === 0 ? NOT_ALLOWED : own.length
        const touched = await attempt(`update ${table} set version = version + 1 where version > 0`)
        if (touched !== due) found.push(`${table}: ${touched} rows changed instead of ${due}`)
        if (own.length === 0) continue
        const elsewhere = viewer.actor?.agency === 'BANK' ? `institution_id = '${BANK2}'` : `unit_id = '${X}'`
        for (const change of [elsewhere, `agency = 'FINANCE_OFFICE'`]) {
          const moved = await attempt(`update ${table} set ${change} where id = $1`, [own[0]?.id])
          if (moved !== NOT_ALLOWED) found.push(`${table}: ${change} gave ${moved}`)
        }
      }
    })
  return found
}

describe.each(WRITERS.map((viewer) => [viewer.name, viewer] as const))('[T14] [T15] %s, as the login role', (_, viewer) => {
  it('adds rows of its own agency and units only', async () => {
    expect(await wrongInserts(viewer)).toEqual([])
  })

  it('changes its own rows only, and hands none over', async () => {
    // What is filled belongs to HOUSING: others have nothing of their own to change.
    expect(await wrongUpdates(viewer)).toEqual([])
  })
})

describe('the third lock against writing', () => {
  it('would be shown to be open where one policy is too wide', async () => {
    const tax = WRITERS.find(({ name }) => name === 'TAXATION of A') as Viewer
    await admin.query('create policy leak on land.parcel for all to hub_land using (true) with check (true)')
    const inserts = await wrongInserts(tax)
    expect(inserts.length).toBeGreaterThan(0)
    for (const found of inserts) expect(found).toMatch(/^land\.parcel .* 1 instead of 42501$/)
    expect(await wrongUpdates(tax)).toEqual([expect.stringMatching(/^land\.parcel: \d+ rows changed instead of 0$/)])
    await admin.query('drop policy leak on land.parcel')
  })
})

describe('no login role', () => {
  it('deletes a fact, or writes history, audit, outbox, copies, grants or the ledger directly', async () => {
    const written = await admin.query<{ grantee: string; name: string; right: string }>(`
      select distinct g.grantee, g.table_schema || '.' || g.table_name as name, g.privilege_type as right
      from (select grantee, table_schema, table_name, privilege_type from information_schema.role_table_grants
        union select grantee, table_schema, table_name, privilege_type from information_schema.role_column_grants) g
      where g.grantee in ('PUBLIC', ${SUBGRAPHS.map((name) => `'hub_${name}'`).join(', ')}) and g.privilege_type not in ('SELECT') and g.table_schema ~ '^(${SUBGRAPHS.join('|')})'`)
    const others = written.rows.filter(({ name, right }) => !((RIGHTS[name]?.[1].length ?? 0) > 0 && ['INSERT', 'UPDATE'].includes(right)))
    // Stored answers are added under one's own membership; persons and their keys by the office; a key is destroyed to erase its person.
    const allowed = [
      ...SUBGRAPHS.map((name) => `${name}.answer INSERT`),
      ...['person INSERT', 'person_key INSERT', 'person_key DELETE'].map((name) => `coordination.${name}`),
    ]
    expect([...new Set(others.map(({ name, right }) => `${name} ${right}`))].sort()).toEqual(allowed.sort())
  })

  it('is refused when it tries', async () => {
    const office = { name: 'office', actor: officeOf(A), current: true }
    const tried = ['audit', 'audit_head', 'outbox', 'outbox_consumer', 'inbox', 'grant_subject', 'ref_unit', 'ref_push', 'ref_project', 'migrations']
    for (const schema of SUBGRAPHS)
      await attempting(schema, office, async (attempt) => {
        const ledger = ['projects', 'financing'].includes(schema) ? ['posting', 'entry', 'ledger_limit', 'ledger_account'] : []
        const past = Object.keys(RIGHTS)
          .filter((table) => schemaOf(table) === schema)
          .map((table) => `${schema}_history.${table.split('.')[1]}`)
        for (const table of [...[...tried, ...ledger].map((name) => `${schema}.${name}`), ...past])
          for (const text of [`insert into ${table} default values`, `delete from ${table}`, `truncate ${table}`])
            expect([text, await attempt(text)]).toEqual([text, NOT_ALLOWED])
      })
  })

  it('stores an answer for another membership, or becomes somebody else', async () => {
    const bank = { name: 'bank', actor: bankOf(BANK1), current: true }
    await attempting('financing', bank, async (attempt) => {
      const store = (tenant: string) =>
        attempt(`insert into financing.answer (tenant, key, action, request_hash, outcome, answer) values ($1, gen_random_uuid(), 'x', 'x', 'DONE', '{}')`, [
          tenant,
        ])
      expect(await store(bank.actor.membership)).toBe(1)
      expect(await store(idOf('somebody else'))).toBe(NOT_ALLOWED)
      for (const role of ['hub_financing_owner', 'hub_projects', 'postgres']) expect(await attempt(`set role ${role}`)).toMatch(/42501|22023/)
      expect(await attempt('set row_security = off; select * from financing.credit')).not.toBe(0)
      for (const schema of SUBGRAPHS.filter((name) => name !== 'financing')) expect(await attempt(`select 1 from ${schema}.ref_unit`)).toBe(NOT_ALLOWED)
    })
  })
})
