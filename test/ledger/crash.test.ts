import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { appendAudit } from '../../platform/audit/append.js'
import { readAudit, readHeads } from '../../platform/audit/read.js'
import { verifyAudit } from '../../platform/audit/verify.js'
import { type EmbeddedServer, startEmbedded } from '../../platform/database/embedded.js'
import { claimKey, findAnswer, storeAnswer } from '../../platform/idempotency/answers.js'
import { post } from '../../platform/ledger/post.js'
import { freshFolder, processesIn } from '../database/embedded-process.js'
import { administer } from '../support/database.js'
import { accounts, opened, transfer } from './facts.js'
import { buildLedger, clerkOf, type LedgerDatabase, openLedger, SCHEMA } from './ledger-database.js'

const WRITES = 1000
const CLIENTS = 8
const KILL_AT = [150, 500, 850]
const clerk = clerkOf(randomUUID())

let folder: string
let server: EmbeddedServer
let database: LedgerDatabase

beforeAll(async () => {
  folder = await freshFolder('ledger-crash-')
  const dataDir = join(folder, '.data')
  server = await startEmbedded({ dataDir })
  await buildLedger(server.adminUrl, dataDir)
  database = await openLedger(server.adminUrl, dataDir, async () => undefined)
})
afterAll(async () => {
  await database.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A write as an action makes it: claim, posting, stored answer and audit row in one transaction. */
const write = (key: string, from: string, to: string): Promise<string> =>
  database.as(clerk, async (em) => {
    await claimKey(em, SCHEMA, clerk.membership, key)
    const known = await findAnswer(em, SCHEMA, clerk.membership, key)
    if (known) return known.answer
    const posting = transfer(clerk, from, to, 1n)
    accounts(await post(em, SCHEMA, posting))
    await storeAnswer(em, SCHEMA, { tenant: clerk.membership, key, action: 'pay', hash: key, outcome: 'DONE', answer: posting.id })
    await appendAudit(em, SCHEMA, { unitId: clerk.unit, traceId: key, actor: clerk, action: 'pay', outcome: 'DONE', subjects: [posting.id], body: {} })
    return posting.id
  })

/** The client asks with the same key until it is answered. */
async function acknowledged(key: string, from: string, to: string): Promise<string> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      return await write(key, from, to)
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

it('[X3] loses no acknowledged write and leaves nothing half done when PostgreSQL is killed three times in 1,000 writes', async () => {
  const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
  const answers: string[] = []
  let kills = 0
  const client = async () => {
    while (answers.length < WRITES) {
      answers.push(await acknowledged(randomUUID(), from, to))
      if (answers.length < (KILL_AT[kills] ?? WRITES + CLIENTS)) continue
      kills += 1
      for (const pid of processesIn(join(folder, '.data', 'postgres'))) process.kill(pid, 'SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  expect(kills).toBe(KILL_AT.length)

  const stored = (await database.admin(`select id from ${SCHEMA}.posting`)).map(({ id }) => id)
  expect(stored.sort()).toEqual([...answers].sort())
  expect(await database.admin(`select count(*)::int as n from ${SCHEMA}.answer`)).toEqual([{ n: answers.length }])
  expect(await database.admin(`select posted_fen::int as n from ${SCHEMA}.ledger_account where id = '${to}'`)).toEqual([{ n: answers.length }])
  expect(await database.admin(`select * from ${SCHEMA}.ledger_discrepancies()`)).toEqual([])
  const reports = await administer(server.adminUrl, async (admin) => {
    const query = async (text: string, values: readonly unknown[]) => (await admin.query(text, [...values])).rows
    return verifyAudit({ checkpoints: [], heads: await readHeads(query, SCHEMA), rows: readAudit(query, SCHEMA) })
  })
  expect(reports).toEqual([{ chain: clerk.unit, state: 'OK', rows: answers.length }])
}, 120_000)
