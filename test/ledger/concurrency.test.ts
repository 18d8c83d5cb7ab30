import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lockAccounts } from '../../platform/ledger/lock-accounts.js'
import { post, postAll } from '../../platform/ledger/post.js'
import { atOnce, codeOf, opened, transfer } from './facts.js'
import { clerkOf, type LedgerDatabase, ledgerDatabase, SCHEMA } from './ledger-database.js'

let database: LedgerDatabase
const clerk = clerkOf(randomUUID())

beforeAll(async () => {
  database = await ledgerDatabase()
})
afterAll(() => database.close())

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const pay = (from: string, to: string, amount: bigint, requestId: string = randomUUID()) =>
  database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, to, amount, { requestId })))
const tally = (codes: readonly string[]) => Object.fromEntries([...new Set(codes)].sort().map((code) => [code, codes.filter((other) => other === code).length]))
const postedOf = async (id: string) => (await database.as(clerk, (em) => lockAccounts(em, SCHEMA, [id]))).get(id)?.postedFen

describe('the ledger under concurrency', () => {
  it('[T26] makes 200 postings of 200 requests that 10 clients approve at once; the others are told it is done', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const codes: string[] = []
    for (const requestId of times(200, () => randomUUID())) {
      codes.push(...(await Promise.all(times(10, () => pay(from, to, 100n, requestId)))).map(codeOf))
    }
    expect(tally(codes)).toEqual({ DONE: 200, ALREADY_DONE: 1800 })
    expect(await postedOf(to)).toBe(20_000n)
  })

  it('[T27] never passes the cap in 200 rounds of 4 draws, each of which takes all that is left', async () => {
    const funds = await opened(database, clerk)
    const rounds = times(200, (round) => BigInt(round + 1))
    for (const cap of rounds) {
      const loan = await opened(database, clerk, { capFen: cap })
      expect(tally((await Promise.all(times(4, () => pay(funds, loan, cap)))).map(codeOf))).toEqual({ DONE: 1, LEDGER_CAP: 3 })
      expect(await postedOf(loan)).toBe(cap)
    }
  })

  it('[T27] never passes a floor either, when many withdraw a little', async () => {
    const [escrow, outside] = [await opened(database, clerk, { floorFen: 50n }), await opened(database, clerk)]
    await pay(outside, escrow, 100n)
    expect(tally((await atOnce(times(30, () => () => pay(escrow, outside, 3n)))).map(codeOf))).toEqual({ DONE: 16, LEDGER_FLOOR: 14 })
    expect(await postedOf(escrow)).toBe(52n)
  })

  it('waits for no one in a circle when accounts are named in opposite orders, in lists too', async () => {
    const [a, b, c] = [await opened(database, clerk), await opened(database, clerk), await opened(database, clerk)]
    const lists = times(200, (index) => () => {
      const [x, y, z] = index % 2 ? [a, b, c] : [c, b, a]
      return database.as(clerk, (em) => postAll(em, SCHEMA, [transfer(clerk, x, y, 1n), transfer(clerk, y, z, 1n), transfer(clerk, z, x, 1n)]))
    })
    expect(tally((await atOnce(lists)).map(codeOf))).toEqual({ DONE: 200 })
    expect([await postedOf(a), await postedOf(b), await postedOf(c)]).toEqual([0n, 0n, 0n])
  })

  it('records one request once even when it is sent with different accounts at the same time', async () => {
    const accounts = await Promise.all(times(8, () => opened(database, clerk)))
    const requestId = randomUUID()
    const sent = times(4, (index) => pay(accounts[index * 2]!, accounts[index * 2 + 1]!, 1n, requestId))
    expect(tally((await Promise.all(sent)).map(codeOf))).toEqual({ DONE: 1, ALREADY_DONE: 3 })
  })

  it('ends with balances that are exactly what the entries say', async () => {
    expect(await database.admin(`select * from ${SCHEMA}.ledger_discrepancies()`)).toEqual([])
  })
})
