import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BRANCH, type Row } from '../coordination/support.js'
import { bank, DISBURSEMENT, openTwo, otherBank, type TwoSubgraphs, todayInShanghai } from './support.js'

let two: TwoSubgraphs
let credit: Row
const TODAY = todayInShanghai()
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const draw = (input: Row, actor = bank) =>
  two.run('recordDisbursement', DISBURSEMENT, { creditId: credit.id, drawdownNote: randomUUID(), amount: '1.00', occurredOn: TODAY, ...input }, actor)
const codesOf = (answers: readonly Row[]) => answers.map(({ __typename, code }) => String(code ?? __typename)).sort()
const tally = (codes: readonly string[]) => Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]))
const disbursed = async (id: unknown = credit.id, actor = bank) =>
  ((await two.money.run('query ($id: ID!) { credit(id: $id) { disbursedAmount } }', { id }, actor)).data!.credit as Row).disbursedAmount
const postings = async () => Number((await two.money.admin.query('select count(*) from financing.posting')).rows[0].count)

beforeAll(async () => {
  two = await openTwo()
  credit = await two.credit(bank, '1000.00')
})
afterAll(() => two.close())

describe('disbursement under concurrency', () => {
  it('[T26] records 200 drawings once each, though 10 clients record every one at once, with one key or with ten', async () => {
    const codes: string[] = []
    for (const round of times(200, (index) => index)) {
      const drawing = { drawdownNote: `借据${round}` }
      const key = randomUUID()
      codes.push(...codesOf(await Promise.all(times(10, () => draw(round % 2 === 0 ? { ...drawing, idempotencyKey: key } : drawing)))))
    }
    expect(tally(codes)).toEqual({ Disbursement: 100 * 10 + 100, ALREADY_DONE: 900 })
    expect(await postings()).toBe(200)
    expect(await disbursed()).toBe('200.00')
  })

  it('[T27] never passes what was approved in 100 rounds of 4 drawings, each of all that is left', async () => {
    for (const _ of times(100, (index) => index)) {
      const answers = await Promise.all(times(4, () => draw({ amount: '800.00' })))
      expect(codesOf(answers)).toEqual(['Disbursement', 'LEDGER_CAP', 'LEDGER_CAP', 'LEDGER_CAP'])
      expect(await disbursed()).toBe('1000.00')
      const drawn = answers.find(({ __typename }) => __typename === 'Disbursement')
      await two.run('reverseDisbursement', DISBURSEMENT, { disbursementId: drawn?.id, reason: '测试' }, bank)
    }
    expect(await disbursed()).toBe('200.00')
  })

  it('[T30] answers a hundred parallel retries of one key alike, with one posting; another body under it is a conflict', async () => {
    const [before, idempotencyKey, drawdownNote] = [await postings(), randomUUID(), randomUUID()]
    const answers = await Promise.all(times(100, () => draw({ idempotencyKey, drawdownNote })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await draw({ idempotencyKey, drawdownNote })).toEqual(answers[0])
    expect(await draw({ idempotencyKey, drawdownNote, amount: '2.00' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
    expect(await postings()).toBe(before + 1)
  })

  it('[T30] another bank’s key and note are its own: neither found nor in the way', async () => {
    const own = await two.credit(otherBank, '10.00')
    const shared = { idempotencyKey: randomUUID(), drawdownNote: '借据0' }
    expect(await draw({ ...shared, creditId: own.id }, otherBank)).toMatchObject({ __typename: 'Disbursement' })
    expect(await draw({ ...shared, drawdownNote: '借据新' })).toMatchObject({ __typename: 'Disbursement' })
    expect(await disbursed(own.id, otherBank)).toBe('1.00')
  })

  it('ends with balances that are exactly what the entries say', async () => {
    expect((await two.money.admin.query('select * from financing.ledger_discrepancies()')).rows).toEqual([])
  })
})

describe('[X2] a fault in the middle of a disbursement', () => {
  const failing = async (table: string, work: () => Promise<void>) => {
    await two.money.admin.query(`create function financing.fails() returns trigger language plpgsql as $$ begin raise exception 'the disk is gone'; end $$`)
    await two.money.admin.query(`create trigger fails before insert on financing.${table} for each row execute function financing.fails()`)
    try {
      await work()
    } finally {
      await two.money.admin.query('drop function financing.fails() cascade')
    }
  }

  it.each(['entry', 'disbursement', 'outbox', 'answer', 'audit'])('at its %s row leaves nothing done, and the same key does it afterwards', async (table) => {
    const [before, sum, drawing] = [await postings(), await disbursed(), { idempotencyKey: randomUUID(), drawdownNote: randomUUID() }]
    await failing(table, async () => {
      await expect(draw(drawing)).rejects.toThrow('INTERNAL_SERVER_ERROR')
      expect([await postings(), await disbursed()]).toEqual([before, sum])
    })
    expect(await draw(drawing)).toMatchObject({ __typename: 'Disbursement' })
    expect(await postings()).toBe(before + 1)
  })

  it('in the office that is asked is an outage, never an assumption; it holds no lock and records nothing', async () => {
    const [before, drawing] = [await postings(), { idempotencyKey: randomUUID(), drawdownNote: randomUUID() }]
    two.outage = Object.assign(new Error('down'), { code: 'UNAVAILABLE' })
    await expect(draw(drawing)).rejects.toThrow('UPSTREAM_UNAVAILABLE')
    two.outage = null
    expect(await postings()).toBe(before)
    expect(await draw(drawing)).toMatchObject({ __typename: 'Disbursement' })
  })

  it('is not the bank’s to make up for by writing the tables itself', async () => {
    const client = await two.money.runtime.pool.connect()
    try {
      for (const sql of [
        'update financing.entry set amount_fen = 1',
        'delete from financing.posting',
        `update financing.ledger_account set posted_fen = 0 where institution_id = '${BRANCH}'`,
      ])
        await expect(client.query(sql)).rejects.toThrow('permission denied')
    } finally {
      client.release()
    }
  })
})
