import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lockAccounts } from '../../platform/ledger/lock-accounts.js'
import { post, postAll } from '../../platform/ledger/post.js'
import { reverse } from '../../platform/ledger/reverse.js'
import { setLimit } from '../../platform/ledger/set-limit.js'
import { settle } from '../../platform/ledger/settle.js'
import { accounts, codeOf, DAY, opened, refusalIn, transfer } from './facts.js'
import { bankClerkOf, clerkOf, type LedgerDatabase, ledgerDatabase, SCHEMA } from './ledger-database.js'

let database: LedgerDatabase
const clerk = clerkOf(randomUUID())
const head = () => ({ id: randomUUID(), requestId: randomUUID(), kind: 'CORRECTION', occurredOn: DAY, memo: null, actor: clerk })

beforeAll(async () => {
  database = await ledgerDatabase()
})
afterAll(() => database.close())

const balance = async (id: string) => {
  const account = (await database.as(clerk, (em) => lockAccounts(em, SCHEMA, [id]))).get(id)
  return account && { posted: account.postedFen, in: account.pendingInFen, out: account.pendingOutFen }
}

describe('a posting', () => {
  it('moves money from one account to the other and says what they hold', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const result = await database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, to, 12345n)))
    expect(new Map(accounts(result).map(({ id, postedFen }) => [id, postedFen]))).toEqual(
      new Map([
        [from, -12345n],
        [to, 12345n],
      ]),
    )
  })

  it.each<[string, bigint[]]>([
    ['entries that do not sum to zero', [-100n, 99n]],
    ['an entry of zero', [0n, 0n]],
    ['a single entry', [100n]],
    ['no entry', []],
  ])('is refused with %s', async (_, amounts) => {
    const account = await opened(database, clerk)
    const entries = amounts.map((amountFen) => ({ account, amountFen }))
    expect(codeOf(await database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, account, account, 1n, { entries }))))).toBe('LEDGER_UNBALANCED')
  })

  it('[T32] is refused beyond what bigint holds, in an entry and in the sum', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const pay = (amount: bigint) => database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, to, amount)))
    expect(codeOf(await pay(2n ** 63n))).toBe('AMOUNT_OUT_OF_RANGE')
    expect(codeOf(await pay(2n ** 63n - 1n))).toBe('DONE')
    expect(codeOf(await pay(1n))).toBe('AMOUNT_OUT_OF_RANGE')
    expect(await balance(to)).toEqual({ posted: 2n ** 63n - 1n, in: 0n, out: 0n })
  })

  it('is refused as a whole list, and the transaction goes on', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk, { capFen: 100n })]
    const result = await database.as(clerk, async (em) => {
      const refused = await postAll(em, SCHEMA, [transfer(clerk, from, to, 60n), transfer(clerk, from, to, 60n)])
      return [refused, await post(em, SCHEMA, transfer(clerk, from, to, 70n))] as const
    })
    expect(result.map(codeOf)).toEqual(['LEDGER_CAP', 'DONE'])
    expect(await balance(to)).toMatchObject({ posted: 70n })
  })

  it('needs a transaction around it, so that audit and answer commit with it', async () => {
    await expect(post(database.orm.em.fork(), SCHEMA, transfer(clerk, randomUUID(), randomUUID(), 1n))).rejects.toThrow('transaction')
  })
})

describe('limits', () => {
  it('keep the floor under what is posted and applied for, to the fen', async () => {
    const [account, other] = [await opened(database, clerk, { floorFen: 300n }), await opened(database, clerk)]
    const pay = (from: string, to: string, amount: bigint, status: 'POSTED' | 'PENDING' = 'POSTED') =>
      database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, to, amount, { status })))
    expect(codeOf(await pay(other, account, 200n))).toBe('DONE')
    expect(codeOf(await pay(account, other, 1n))).toBe('LEDGER_FLOOR')
    expect(codeOf(await pay(other, account, 800n))).toBe('DONE')
    expect(codeOf(await pay(account, other, 400n, 'PENDING'))).toBe('DONE')
    const refused = await pay(account, other, 301n)
    expect(refusalIn(refused)).toMatchObject({ code: 'LEDGER_FLOOR', parameters: { limit: '3.00', after: '2.99' } })
    expect(codeOf(await pay(account, other, 300n))).toBe('DONE')
  })

  it('change with their decision on record, and a cap never goes below what is drawn', async () => {
    const [from, loan] = [await opened(database, clerk), await opened(database, clerk, { capFen: 100n })]
    await database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, loan, 80n)))
    const change = (capFen: bigint | null, expectedVersion?: number) =>
      database.as(clerk, (em) =>
        setLimit(em, SCHEMA, {
          account: loan,
          requestId: randomUUID(),
          capFen,
          decidedOn: DAY,
          reason: 'CUT',
          actor: clerk,
          ...(expectedVersion ? { expectedVersion } : {}),
        }),
      )
    expect(codeOf(await change(79n))).toBe('LEDGER_CAP')
    expect(codeOf(await change(80n, 1))).toBe('VERSION_CONFLICT')
    expect(codeOf(await change(80n, 3))).toBe('DONE')
    expect(codeOf(await change(null))).toBe('DONE')
    const kept = await database.admin(`select version, cap_fen, person from ${SCHEMA}.ledger_limit where account_id = '${loan}' order by version`)
    expect(kept).toEqual([
      { version: 2, cap_fen: '100', person: clerk.person },
      { version: 4, cap_fen: '80', person: clerk.person },
      { version: 5, cap_fen: null, person: clerk.person },
    ])
  })
})

describe('a pending posting', () => {
  const pending = async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk, { capFen: 100n })]
    const applied = transfer(clerk, from, to, 100n, { status: 'PENDING' })
    accounts(await database.as(clerk, (em) => post(em, SCHEMA, applied)))
    return { from, to, resolves: applied.id }
  }

  it('sets money aside, and pays exactly that once', async () => {
    const { from, to, resolves } = await pending()
    expect([await balance(from), await balance(to)]).toEqual([
      { posted: 0n, in: 0n, out: 100n },
      { posted: 0n, in: 100n, out: 0n },
    ])
    expect(codeOf(await database.as(clerk, (em) => post(em, SCHEMA, transfer(clerk, from, to, 1n))))).toBe('LEDGER_CAP')
    const pay = () => database.as(clerk, (em) => settle(em, SCHEMA, { ...head(), resolves, status: 'POSTED' }))
    expect((await Promise.all([pay(), pay(), pay()])).map(codeOf).sort()).toEqual(['DONE', 'PENDING_NOT_OPEN', 'PENDING_NOT_OPEN'])
    expect([await balance(from), await balance(to)]).toEqual([
      { posted: -100n, in: 0n, out: 0n },
      { posted: 100n, in: 0n, out: 0n },
    ])
  })

  it('gives the money back when it is voided, and is not paid after that', async () => {
    const { from, to, resolves } = await pending()
    const end = (status: 'POSTED' | 'VOIDED') => database.as(clerk, (em) => settle(em, SCHEMA, { ...head(), resolves, status }))
    expect(codeOf(await end('VOIDED'))).toBe('DONE')
    expect(codeOf(await end('POSTED'))).toBe('PENDING_NOT_OPEN')
    expect([await balance(from), await balance(to)]).toEqual([
      { posted: 0n, in: 0n, out: 0n },
      { posted: 0n, in: 0n, out: 0n },
    ])
  })
})

describe('a reversal', () => {
  it('restores every balance, once, and is not reversed itself', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const wrong = transfer(clerk, from, to, 500n)
    const undone = { ...head(), reverses: wrong.id }
    const undo = (reversal: typeof undone) => database.as(clerk, (em) => reverse(em, SCHEMA, reversal))
    expect(codeOf(await undo(undone))).toBe('NOT_REVERSIBLE')
    accounts(await database.as(clerk, (em) => post(em, SCHEMA, wrong)))
    expect(codeOf(await undo(undone))).toBe('DONE')
    expect([await balance(from), await balance(to)]).toMatchObject([{ posted: 0n }, { posted: 0n }])
    expect(codeOf(await undo({ ...head(), reverses: wrong.id }))).toBe('ALREADY_REVERSED')
    expect(codeOf(await undo({ ...head(), reverses: undone.id }))).toBe('NOT_REVERSIBLE')
    expect(codeOf(await undo(undone))).toBe('ALREADY_DONE')
  })
})

describe('whose account it is', () => {
  const mine = { institution: randomUUID() }
  const bank = bankClerkOf(mine.institution)

  it('lets a bank post to its own accounts and to no other bank’s, which looks as if it were not there', async () => {
    const unitId = randomUUID()
    const [capital, loan] = [await opened(database, bank, {}, { unitId }), await opened(database, bank, { capFen: 100n }, { unitId })]
    const others = bankClerkOf(randomUUID())
    expect(codeOf(await database.as(bank, (em) => post(em, SCHEMA, transfer(bank, capital, loan, 10n))))).toBe('DONE')
    const foreign = await database.as(others, (em) => post(em, SCHEMA, transfer(others, capital, loan, 10n)))
    const absent = await database.as(others, (em) => post(em, SCHEMA, transfer(others, randomUUID(), loan, 10n)))
    expect([foreign, absent].map(codeOf)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect((await database.as(others, (em) => lockAccounts(em, SCHEMA, [capital, loan]))).size).toBe(0)
    await expect(opened(database, others, {}, { institutionId: mine.institution })).rejects.toThrow('NOT_FOUND')
  })

  it('lets a payer pay into an account that he does not see, without showing its balance', async () => {
    const payer = clerkOf(randomUUID())
    const [from, payee] = [await opened(database, payer), await opened(database, bank)]
    const paid = accounts(await database.as(payer, (em) => post(em, SCHEMA, transfer(payer, from, payee, 10n))))
    expect(paid.map(({ id }) => id)).toEqual([from])
    expect(codeOf(await database.as(payer, (em) => post(em, SCHEMA, transfer(payer, payee, from, 10n))))).toBe('NOT_FOUND')
  })
})

it('keeps balances that are exactly what the entries say', async () => {
  expect(await database.admin(`select * from ${SCHEMA}.ledger_discrepancies()`)).toEqual([])
})
