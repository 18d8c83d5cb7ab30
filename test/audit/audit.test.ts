import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { appendAudit, batchDigest } from '../../platform/audit/append.js'
import { checkpointFile, readCheckpoints, writeCheckpoint } from '../../platform/audit/checkpoint.js'
import { keepCheckpoints } from '../../platform/audit/keep-checkpoints.js'
import { readHeads } from '../../platform/audit/read.js'
import { reportLine } from '../../platform/audit/verify.js'
import { verifyStored } from '../../platform/audit/verify-stored.js'
import { generateKey, publicPart, signingKey, verificationKeys } from '../../platform/signing/keys.js'
import { atOnce } from '../ledger/facts.js'
import { clerkOf, type LedgerDatabase, ledgerDatabase, SCHEMA } from '../ledger/ledger-database.js'

let database: LedgerDatabase
let admin: pg.Client
let dataDir: string
let unit: string
const key = generateKey('checkpoint-1')
const keys = verificationKeys({ keys: [publicPart(key)] })

beforeAll(async () => {
  database = await ledgerDatabase()
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await database.close()
})
beforeEach(async () => {
  unit = randomUUID()
  dataDir = await mkdtemp(join(tmpdir(), 'audit-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

const query = async (text: string, values: readonly unknown[]) => (await admin.query(text, [...values])).rows
const file = () => checkpointFile(dataDir, SCHEMA)
const writer = () => ({ schema: SCHEMA, file: file(), key: signingKey(key), readHeads: () => readHeads(query, SCHEMA) }) as const

const append = (rows: number, body: Record<string, unknown> = { amountFen: 12n }) => {
  const actor = clerkOf(unit)
  return database.as(actor, async (em) => {
    const record = { unitId: unit, traceId: randomUUID(), actor, action: 'recordDisbursement', outcome: 'DONE', subjects: [randomUUID()], body } as const
    for (let row = 0; row < rows; row += 1) await appendAudit(em, SCHEMA, record)
  })
}

/** The verifier's word on this test's own unit. */
async function verified(): Promise<string | undefined> {
  const { chains } = await verifyStored({ schema: SCHEMA, query, file: file(), keys })
  const mine = chains.find(({ chain }) => chain === unit)
  return mine && reportLine(mine).replace(`${unit} `, '')
}

/** What the database's operator can do: every guard of the database is off. */
const operator = (statement: string) => database.admin(`set session_replication_role = replica`, statement)

/** What this process itself used: the wall clock measures the machine's other work too. */
const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

describe('[T40] the audit log', () => {
  it('chains rows per unit, in the order of the numbers, though 20 write at once', async () => {
    await atOnce(Array.from({ length: 20 }, () => () => append(5)))
    expect(await verified()).toBe('OK 100 rows')
    const late = await database.admin(
      `select 1 from (select at, lag(at) over (order by seq) as before from ${SCHEMA}.audit where chain = '${unit}') t where at < before`,
    )
    expect(late).toEqual([])
  })

  it.each<[string, (unit: string) => string, string]>([
    ['an edited body', (of) => `update ${SCHEMA}.audit set body = replace(body, '12', '13') where chain = '${of}' and seq = 3`, 'BROKEN at 3 (EDITED)'],
    ['a moved time', (of) => `update ${SCHEMA}.audit set at = at + interval '1 microsecond' where chain = '${of}' and seq = 2`, 'BROKEN at 2 (EDITED)'],
    ['a deleted row', (of) => `delete from ${SCHEMA}.audit where chain = '${of}' and seq = 4`, 'BROKEN at 4 (MISSING)'],
    ['a cut tail', (of) => `delete from ${SCHEMA}.audit where chain = '${of}' and seq > 4`, 'BROKEN at 5 (MISSING)'],
  ])('shows %s, though the operator had switched the guards off', async (_, tamper, found) => {
    await append(6)
    await operator(tamper(unit))
    expect(await verified()).toBe(found)
  })

  it('shows a restored backup, and a tail cut together with its head, by the checkpoint outside', async () => {
    await append(4)
    const backup = await readHeads(query, SCHEMA)
    await append(3)
    const heads = await writeCheckpoint(writer(), [])
    expect(await verified()).toBe('OK 7 rows')
    const old = backup.find(({ chain }) => chain === unit)
    await operator(
      `with cut as (delete from ${SCHEMA}.audit where chain = '${unit}' and seq > 4) update ${SCHEMA}.audit_head set seq = 4, hash = '${old?.hash}' where chain = '${unit}'`,
    )
    expect(await verified()).toBe('CHECKPOINT MISMATCH at 7')
    await append(5)
    expect(await verified()).toBe('CHECKPOINT MISMATCH at 7')
    expect(heads.find(({ chain }) => chain === unit)).toMatchObject({ seq: 7 })
  })

  it('writes a checkpoint only of what moved, believes none that is forged, and survives a line cut short', async () => {
    await append(2)
    const first = await writeCheckpoint(writer(), [])
    await writeCheckpoint(writer(), first)
    await appendFile(file(), (await readFile(file(), 'utf8')).trim().slice(0, 50))
    await append(1)
    await writeCheckpoint(writer(), first)
    const stranger = generateKey('checkpoint-1')
    await writeCheckpoint({ ...writer(), key: signingKey(stranger) }, [])
    const read = await readCheckpoints(file(), SCHEMA, keys)
    expect(read.unreadable).toBe(2)
    expect(read.heads.filter(({ chain }) => chain === unit).map(({ seq }) => seq)).toEqual([2, 3])
    await writeFile(file(), '')
    expect(await readCheckpoints(file(), SCHEMA, keys)).toEqual({ heads: [], unreadable: 0 })
  })

  it('lets the login role append by the function and do nothing else', async () => {
    await append(1)
    const login = new pg.Client({ connectionString: database.url })
    await login.connect()
    try {
      for (const statement of [
        `insert into ${SCHEMA}.audit (chain, seq, at, body, alg, prev_hash, hash) values ('HUB', 1, now(), '{}', '', '', '')`,
        `update ${SCHEMA}.audit set body = '{}'`,
        `delete from ${SCHEMA}.audit`,
        `truncate ${SCHEMA}.audit`,
        `update ${SCHEMA}.audit_head set seq = 0`,
        `alter table ${SCHEMA}.audit disable trigger all`,
        `set session_replication_role = replica`,
        `set role hub_${SCHEMA}_owner`,
      ]) {
        await expect(login.query(statement)).rejects.toMatchObject({ code: '42501' })
      }
      expect((await login.query(`select * from ${SCHEMA}.audit`)).rows).toEqual([])
    } finally {
      await login.end()
    }
    await expect(database.admin(`set role hub_${SCHEMA}_owner`, `delete from ${SCHEMA}.audit`)).rejects.toMatchObject({ code: '42501' })
  })

  it('is read by the unit’s auditor, and by nobody else of the unit', async () => {
    await append(1)
    const clerk = clerkOf(unit)
    const auditor = { ...clerk, kind: 'AUDITOR', agency: 'AUDIT' } as const
    const read = (actor: typeof clerk, units: readonly string[]) => database.as(actor, (em) => em.execute(`select action from ${SCHEMA}.audit`), units)
    expect(await read(auditor, [unit])).toEqual([{ action: 'recordDisbursement' }])
    expect(await read(auditor, [randomUUID()])).toEqual([])
    expect(await read(clerk, [unit])).toEqual([])
  })

  it('takes a bulk action as one row that proves which records it was', async () => {
    const records = [{ id: 1 }, { id: 2 }]
    await append(1, batchDigest(records))
    const [row] = await database.admin(`select body::json -> 'body' as body from ${SCHEMA}.audit where chain = '${unit}'`)
    expect(row).toEqual({ body: { rows: 2, digest: batchDigest(records).digest } })
    expect(batchDigest([{ id: 1 }, { id: 3 }]).digest).not.toBe(batchDigest(records).digest)
  })

  it('verifies 20,000 stored rows in pages, in less than 1.5 s of its own', async () => {
    const rows = `append_audit('${unit}', '{"action":"x","outcome":"DONE","traceId":"' || n || '"}')`
    // A transaction per 100: versions of the head that one transaction leaves behind are searched by each of its next rows.
    await admin.query(`do $$ begin for part in 1..200 loop perform ${SCHEMA}.${rows} from generate_series(1, 100) n; commit; end loop; end $$`)
    const began = process.cpuUsage()
    expect(await verified()).toBe('OK 20000 rows')
    expect(cpuMs(began)).toBeLessThan(1500)
  })

  it('is signed again and again while it grows, and once more on a clean stop', async () => {
    const errors: unknown[] = []
    const keeper = keepCheckpoints(writer(), 3_600_000, (error) => errors.push(error))
    await append(3)
    await keeper.stop()
    const { heads } = await readCheckpoints(file(), SCHEMA, keys)
    expect(heads.filter(({ chain }) => chain === unit).map(({ seq }) => seq)).toEqual([3])
    const failing = keepCheckpoints({ ...writer(), readHeads: () => Promise.reject(new Error('no database')) }, 3_600_000, (error) => errors.push(error))
    await failing.stop()
    expect(errors).toEqual([new Error('no database')])
  })
})
