import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Actor } from '../../kernel/actor.js'
import { claimKey, findAnswer, storeAnswer } from '../../platform/idempotency/answers.js'
import { post } from '../../platform/ledger/post.js'
import { atOnce, opened, transfer } from '../ledger/facts.js'
import { clerkOf, type LedgerDatabase, ledgerDatabase, SCHEMA } from '../ledger/ledger-database.js'

let database: LedgerDatabase
const clerk = clerkOf(randomUUID())

beforeAll(async () => {
  database = await ledgerDatabase()
})
afterAll(() => database.close())

/** What an action does around its effect: claim, answer what is known, else do it and store the answer. */
const act = (actor: Actor, key: string, hash: string, effect: () => Promise<string>) =>
  database.as(actor, async (em) => {
    await claimKey(em, SCHEMA, actor.membership, key)
    const known = await findAnswer(em, SCHEMA, actor.membership, key)
    if (known) return known.hash === hash ? known.answer : 'CONFLICT'
    const answer = await effect()
    await storeAnswer(em, SCHEMA, { tenant: actor.membership, key, action: 'pay', hash, outcome: 'DONE', answer })
    return answer
  })

describe('[T30] an idempotency key', () => {
  it('gives 1 posting and 100 identical answers to 100 parallel requests', async () => {
    const [from, to] = [await opened(database, clerk), await opened(database, clerk)]
    const key = randomUUID()
    const pay = () =>
      database.as(clerk, async (em) => {
        await claimKey(em, SCHEMA, clerk.membership, key)
        const known = await findAnswer(em, SCHEMA, clerk.membership, key)
        if (known) return known.answer
        const posting = transfer(clerk, from, to, 100n)
        await post(em, SCHEMA, posting)
        await storeAnswer(em, SCHEMA, { tenant: clerk.membership, key, action: 'pay', hash: 'h', outcome: 'DONE', answer: `{"id":"${posting.id}"}` })
        return `{"id":"${posting.id}"}`
      })
    const answers = await atOnce(Array.from({ length: 100 }, () => pay))
    expect(new Set(answers).size).toBe(1)
    expect(await database.admin(`select amount_fen from ${SCHEMA}.entry where account_id = '${to}'`)).toEqual([{ amount_fen: '100' }])
  })

  it('is a conflict with another payload, whichever came first', async () => {
    const key = randomUUID()
    const answers = await Promise.all(['a', 'b', 'a', 'b'].map((hash) => act(clerk, key, hash, async () => hash)))
    const [kept] = answers.filter((answer) => answer !== 'CONFLICT')
    expect(answers).toEqual(['a', 'b', 'a', 'b'].map((hash) => (hash === kept ? kept : 'CONFLICT')))
  })

  it('of another tenant does not exist: each has an answer of its own', async () => {
    const [key, other] = [randomUUID(), clerkOf(randomUUID())]
    expect(await act(clerk, key, 'h', async () => 'mine')).toBe('mine')
    expect(await act(other, key, 'h', async () => 'theirs')).toBe('theirs')
    expect(await act(clerk, key, 'h', async () => 'again')).toBe('mine')
    expect(await database.as(other, (em) => findAnswer(em, SCHEMA, clerk.membership, key))).toBeNull()
  })

  it('is free again when the work failed: a fault is no answer', async () => {
    const key = randomUUID()
    await expect(act(clerk, key, 'h', () => Promise.reject(new Error('power cut')))).rejects.toThrow('power cut')
    expect(await act(clerk, key, 'h', async () => 'done')).toBe('done')
  })

  it('returns the answer to the byte, whatever is in it', async () => {
    const key = randomUUID()
    const answer = `{"q":"? ?? $1 :name \\\\ ' \\" E'\\\\x'; drop table x --","u":"吕梁😀\u2028"}`
    await act(clerk, key, 'h', async () => answer)
    expect(await act(clerk, key, 'h', async () => '')).toBe(answer)
  })

  it('is stored for nobody else, and never changed, by the login role', async () => {
    const key = randomUUID()
    await act(clerk, key, 'h', async () => 'kept')
    await expect(
      database.as(clerk, (em) => storeAnswer(em, SCHEMA, { tenant: randomUUID(), key, action: 'pay', hash: 'h', outcome: 'DONE', answer: '' })),
    ).rejects.toMatchObject({ code: '42501' })
    const login = new pg.Client({ connectionString: database.url })
    await login.connect()
    for (const statement of [
      `update ${SCHEMA}.answer set answer = ''`,
      `delete from ${SCHEMA}.answer`,
      `insert into ${SCHEMA}.answer (recorded_at) values (now())`,
    ]) {
      await expect(login.query(statement)).rejects.toMatchObject({ code: '42501' })
    }
    expect((await login.query(`select * from ${SCHEMA}.answer`)).rows).toEqual([])
    await login.end()
  })
})
