import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { post } from '../../platform/ledger/post.js'
import { settle } from '../../platform/ledger/settle.js'
import { accounts, DAY, opened, transfer } from './facts.js'
import { clerkOf, type LedgerDatabase, ledgerDatabase, SCHEMA } from './ledger-database.js'

let database: LedgerDatabase
let login: pg.Client
const clerk = clerkOf(randomUUID())
const ID = randomUUID()
const TABLES = ['posting', 'entry', 'ledger_account', 'ledger_limit']

beforeAll(async () => {
  database = await ledgerDatabase()
  login = new pg.Client({ connectionString: database.url })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await database.close()
})

/** Rows written past the functions, as a faulty migration or an operator would. */
const rawPosting = (id: string, status = 'POSTED') =>
  `insert into ${SCHEMA}.posting (id, kind, status, request_id, occurred_on, person, membership, post) values ('${id}', 'X', '${status}', '${randomUUID()}', '${DAY}', '${id}', '${id}', '')`
const rawEntry = (posting: string, seq: number, account: string, amount: number) =>
  `insert into ${SCHEMA}.entry values ('${posting}', ${seq}, '${account}', null, ${amount}, 'LOAN')`

describe('the ledger’s tables', () => {
  it.each(TABLES)('%s cannot be written by the login role', async (table) => {
    for (const statement of [`insert into ${SCHEMA}.${table} default values`, `delete from ${SCHEMA}.${table}`, `truncate ${SCHEMA}.${table} cascade`]) {
      await expect(login.query(statement)).rejects.toMatchObject({ code: '42501' })
    }
    await expect(login.query(`update ${SCHEMA}.${table} set ${table === 'entry' ? 'amount_fen = 1' : 'recorded_at = now()'}`)).rejects.toMatchObject({
      code: '42501',
    })
  })

  it.each(['posting', 'entry', 'ledger_limit'])('%s cannot be changed even by its owner', async (table) => {
    const [from, to] = [await opened(database, clerk, { capFen: 5n }), await opened(database, clerk)]
    accounts(await database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, to, from, 1n))))
    const owner = `set role hub_${SCHEMA}_owner`
    await expect(database.admin(owner, `delete from ${SCHEMA}.${table}`)).rejects.toMatchObject({ code: '42501' })
    await expect(database.admin(owner, `update ${SCHEMA}.${table} set ${table === 'entry' ? 'amount_fen = 1' : 'recorded_at = now()'}`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(database.admin(owner, `truncate ${SCHEMA}.${table} cascade`)).rejects.toMatchObject({ code: '42501' })
  })

  it('offer the login role the four functions and none of their steps', async () => {
    const callable = await login.query(
      `select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = '${SCHEMA}' and has_function_privilege(p.oid, 'execute')
       and prorettype <> 'trigger'::regtype and (proname ~ 'account|posting|post_|limit|ledger|check|move') order by 1`,
    )
    expect(callable.rows.map(({ proname }) => proname)).toEqual(['change_limit', 'lock_accounts', 'open_account', 'post_entries'])
  })
})

describe('a posting written past the functions', () => {
  it.each<[string, (account: string) => string[]]>([
    ['does not sum to zero', (a) => [rawEntry(ID, 1, a, -100), rawEntry(ID, 2, a, 99)]],
    ['has no entries', () => []],
    ['has one entry', (a) => [rawEntry(ID, 1, a, 100)]],
  ])('is refused at commit when it %s', async (_, entries) => {
    const account = await opened(database, clerk)
    await expect(database.admin(rawPosting(ID), ...entries(account))).rejects.toMatchObject({ code: 'HB003' })
  })

  it('is judged on all its entries, not on those that its writer sees', async () => {
    const [mine, foreign] = [await opened(database, clerk), await opened(database, clerkOf(randomUUID()))]
    // The lock on the tables stands open, as after a wrong GRANT: what is left is the trigger.
    const rights = [
      `grant insert on ${SCHEMA}.posting, ${SCHEMA}.entry to hub_${SCHEMA}`,
      `set local role hub_${SCHEMA}`,
      `select set_config('app.units', '${clerk.unit}', true)`,
    ]
    const open = ['posting', 'entry'].map((table) => `create policy opened on ${SCHEMA}.${table} for insert with check (true)`)
    await database.admin(...open)
    const [balanced, unbalanced] = [randomUUID(), randomUUID()]
    const hidden = await database.admin(
      ...rights,
      rawPosting(balanced),
      rawEntry(balanced, 1, mine, -5),
      rawEntry(balanced, 2, foreign, 5),
      `select * from ${SCHEMA}.entry where posting_id = '${balanced}'`,
    )
    expect(hidden).toHaveLength(1)
    const wrong = [rawEntry(unbalanced, 1, mine, -5), rawEntry(unbalanced, 2, mine, 5), rawEntry(unbalanced, 3, foreign, 7)]
    await expect(database.admin(...rights, rawPosting(unbalanced), ...wrong)).rejects.toMatchObject({ code: 'HB003' })
    await database.admin(
      ...['posting', 'entry'].map((table) => `drop policy opened on ${SCHEMA}.${table}`),
      `revoke insert on ${SCHEMA}.posting, ${SCHEMA}.entry from hub_${SCHEMA}`,
    )
    expect(await database.admin(`select what from ${SCHEMA}.ledger_discrepancies()`)).toEqual([{ what: 'ACCOUNT' }, { what: 'ACCOUNT' }])
  })
})

describe('what is seen', () => {
  it('is an account of one’s units with its entries and postings, voided ones too; without a context nothing', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const applied = transfer(clerk, from, to, 1n, { status: 'PENDING' })
    const voided = {
      id: randomUUID(),
      requestId: randomUUID(),
      kind: 'VOID',
      occurredOn: DAY,
      memo: null,
      actor: clerk,
      resolves: applied.id,
      status: 'VOIDED',
    } as const
    await database.as(clerk, async (em) => {
      accounts(await post(em, SCHEMA, applied))
      accounts(await settle(em, SCHEMA, voided))
    })
    const counts = (who: typeof clerk) =>
      database.as(who, (em) =>
        em.execute(
          `select (select count(*)::int from ${SCHEMA}.ledger_account where id in (?, ?)) as accounts, (select count(*)::int from ${SCHEMA}.entry where posting_id = ?) as entries,
           (select count(*)::int from ${SCHEMA}.posting where id in (?, ?)) as postings`,
          [from, to, applied.id, applied.id, voided.id],
        ),
      )
    expect(await counts(clerk)).toEqual([{ accounts: 2, entries: 2, postings: 2 }])
    expect(await counts(clerkOf(randomUUID()))).toEqual([{ accounts: 0, entries: 0, postings: 0 }])
    for (const table of TABLES) expect((await login.query(`select * from ${SCHEMA}.${table}`)).rows).toEqual([])
    await expect(login.query(`select * from ${SCHEMA}.post_entries('[]')`)).resolves.toMatchObject({ rows: [] })
  })

  it('is, as of an earlier time, what had been recorded by then', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const pay = (amount: bigint) => database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, to, amount)))
    await pay(10n)
    const [then] = await database.admin('select clock_timestamp()::text as at')
    await pay(5n)
    const asOf = (at: unknown) =>
      database.as(clerk, async (em) => {
        await em.execute(`select set_config('app.as_of', ?, true)`, [at])
        return em.execute(
          `select (select posted_fen::int from ${SCHEMA}_asof.ledger_account where id = ?) as posted, (select sum(amount_fen)::int from ${SCHEMA}_asof.entry where account_id = ?) as entries,
           (select count(*)::int from ${SCHEMA}_asof.posting p where exists (select 1 from ${SCHEMA}_asof.entry e where e.posting_id = p.id and e.account_id = ?)) as postings`,
          [to, to, to],
        )
      })
    expect(await asOf(then?.at)).toEqual([{ posted: 10, entries: 10, postings: 1 }])
    expect(await asOf('infinity')).not.toEqual(await asOf(then?.at))
  })
})
