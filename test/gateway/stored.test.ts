import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Pool } from 'pg'
import { createReadLog, type ReadLogRow } from '../../gateway/access/read-log.js'
import { writeReadLog } from '../../gateway/access/write-read-log.js'
import { createDatabaseStore, registerDocument } from '../../gateway/documents/database-store.js'
import { documentId } from '../../gateway/documents/document-store.js'
import { GATEWAY_MIGRATIONS } from '../../gateway/migrations/all.js'
import { migrate } from '../../platform/database/migrate.js'
import { createPool } from '../../platform/database/pool.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { freshDatabase, type TestDatabase, testServer } from '../support/database.js'

let database: TestDatabase
let admin: Pool
let gateway: Pool

beforeAll(async () => {
  const password = (await roleSecrets(testServer().dataDir)).hub_gateway ?? ''
  const build = async (url: string) => void (await migrate({ part: 'gateway', migrations: GATEWAY_MIGRATIONS }, url, password))
  database = await freshDatabase({ name: 'gateway', build })
  admin = createPool({ url: database.adminUrl, max: 1 })
  gateway = createPool({ url: database.as('hub_gateway', password), max: 2 })
})
afterAll(async () => {
  await Promise.all([admin.end(), gateway.end()])
  await database.drop()
})

const id = '0b2f1c1e-7a53-4b0e-9b7b-1f1f1f1f1f1f'
const row = (changed: Partial<ReadLogRow> = {}): ReadLogRow => ({
  at: '2026-11-24T01:02:03.000Z',
  kind: 'BANK',
  person: id,
  membership: id,
  client: 'bank-app',
  agency: 'BANK',
  unit: null,
  institution: id,
  document: 'bankProjectView',
  topics: ['ESCROW', 'TAX'],
  purpose: '贷后“核查”\\ {"',
  as_of: null,
  asked: [id],
  returned: [],
  trace_id: 't-1',
  outcome: 'ANSWERED',
  ...changed,
})

describe('the read log in the database', () => {
  it('keeps every row of a batch as it was, whatever stands in the texts', async () => {
    await writeReadLog(gateway)([row(), row({ trace_id: 't-2', topics: [], asked: [], purpose: null, as_of: '2024-12-01T00:00:00.000Z' })])
    const { rows } = await admin.query(
      'select person, topics, purpose, asked, returned, as_of, trace_id, recorded_at is not null as stamped from gateway.read_log order by number',
    )
    expect(rows).toEqual([
      { person: id, topics: ['ESCROW', 'TAX'], purpose: row().purpose, asked: [id], returned: [], as_of: null, trace_id: 't-1', stamped: true },
      { person: id, topics: [], purpose: null, asked: [], returned: [], as_of: new Date('2024-12-01T00:00:00Z'), trace_id: 't-2', stamped: true },
    ])
  })

  it.each([
    ['read', 'select * from gateway.read_log'],
    ['change', "update gateway.read_log set purpose = ''"],
    ['delete', 'delete from gateway.read_log'],
    ['empty', 'truncate gateway.read_log'],
    ['date', "insert into gateway.read_log (recorded_at) values ('2020-01-01')"],
  ])('cannot be %s by the gateway that writes it [T40]', async (_, statement) => {
    await expect(gateway.query(statement)).rejects.toThrow('permission denied')
  })

  it('is complete after a clean stop, 3,000 rows in batches', async () => {
    const log = createReadLog({ flush: writeReadLog(gateway) })
    for (let i = 0; i < 3000; i++) expect(log.record(row({ document: 'many', trace_id: `many-${i}` }))).toBe(true)
    expect(await log.close()).toBe(0)
    const { rows } = await admin.query("select count(distinct trace_id)::int as count from gateway.read_log where document = 'many'")
    expect(rows).toEqual([{ count: 3000 }])
  })
})

describe('documents registered while the hub runs', () => {
  const text = 'query escrowView($id: ID!) { project(id: $id) { id } }'

  it('are found by id and name by their audience alone, and registering again changes nothing', async () => {
    const { id: reference } = await registerDocument(admin, { text: `\n${text}\n`, audience: 'bank', by: 'test' })
    await registerDocument(admin, { text, audience: 'bank', by: 'another' })
    const store = createDatabaseStore(gateway)
    expect(reference).toBe(documentId(text))
    expect(await store.find(reference, 'bank')).toEqual({ id: reference, audience: 'bank', name: 'escrowView', text })
    expect(await store.find('escrowView', 'bank')).toMatchObject({ id: reference })
    expect(await store.find(reference, 'agency')).toBeNull()
    expect((await admin.query('select registered_by from gateway.registered_document')).rows).toEqual([{ registered_by: 'test' }])
  })

  it('of one name: the newest is meant, the older one keeps its id', async () => {
    const newer = await registerDocument(admin, { text: 'query escrowView { projects { id } }', audience: 'bank', by: 'test' })
    const store = createDatabaseStore(gateway)
    expect(await store.find('escrowView', 'bank')).toMatchObject({ id: newer.id })
    expect(await store.find(documentId(text), 'bank')).toMatchObject({ text })
  })

  it('are asked of the database once in ten seconds', async () => {
    let now = 0
    let asked = 0
    const counting = { query: async () => ({ rows: [], ...{ asked: asked++ } }) }
    const store = createDatabaseStore(counting, () => now)
    for (now of [0, 500, 1000, 1500]) await store.find('x', 'bank')
    expect(asked).toBe(2)
  })

  it.each([
    ['two operations', 'query a{x} query b{x}', 'exactly one operation'],
    ['none', 'fragment F on X{x}', 'exactly one operation'],
    ['one without a name', '{x}', 'needs a name'],
    ['no GraphQL', 'select 1', 'Syntax Error'],
  ])('with %s are not registered', async (_, bad, message) => {
    await expect(registerDocument(admin, { text: bad, audience: 'bank', by: 'test' })).rejects.toThrow(message)
  })

  it('cannot be registered by the gateway itself', async () => {
    await expect(registerDocument(gateway, { text, audience: 'public', by: 'intruder' })).rejects.toThrow('permission denied')
  })
})
