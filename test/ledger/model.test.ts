import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Refused } from '../../platform/action/action.js'
import type { Em } from '../../platform/database/orm.js'
import type { Posted } from '../../platform/ledger/call.js'
import { lockAccounts } from '../../platform/ledger/lock-accounts.js'
import { post } from '../../platform/ledger/post.js'
import { reverse } from '../../platform/ledger/reverse.js'
import { setLimit } from '../../platform/ledger/set-limit.js'
import { settle } from '../../platform/ledger/settle.js'
import { codeOf, DAY, opened } from './facts.js'
import { clerkOf, type LedgerDatabase, ledgerDatabase, SCHEMA } from './ledger-database.js'
import { apply, emptyModel, known, type Model, type Operation } from './model.js'
import { below, nextOperation, type Past, random } from './random-operations.js'

const OPERATIONS = 1100
const SEEDS = [1, 20260302]

let database: LedgerDatabase
const clerk = clerkOf(randomUUID())

beforeAll(async () => {
  database = await ledgerDatabase()
})
afterAll(() => database.close())

function send(em: Em, operation: Operation): Promise<Posted | Refused> {
  if (operation.kind === 'limit') {
    const { account, requestId, limits } = operation
    return setLimit(em, SCHEMA, { account, requestId, ...limits, decidedOn: DAY, reason: 'TEST', actor: clerk })
  }
  const { id, requestId, kind } = operation
  const head = { id, requestId, kind, occurredOn: DAY, memo: null, actor: clerk }
  if (operation.kind === 'settle') return settle(em, SCHEMA, { ...head, resolves: operation.resolves, status: operation.pays ? 'POSTED' : 'VOIDED' })
  if (operation.kind === 'reverse') return reverse(em, SCHEMA, { ...head, reverses: operation.reverses })
  return post(em, SCHEMA, { ...head, status: operation.pending ? 'PENDING' : 'POSTED', projectId: null, entries: operation.entries })
}

/** A connection that was killed fails whoever holds it, and perhaps whoever is lent it next: the client asks again. */
async function persistently<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work(attempt)
    } catch (error) {
      if (attempt === 5 || !/terminat|closed|not queryable/i.test(String(error))) throw error
    }
  }
}

type Moment = 'before the call' | 'before the commit' | 'during the commit'
const MOMENTS: readonly Moment[] = ['before the call', 'before the commit', 'during the commit']

/**
 * What the client is told in the end. After a kill it cannot know whether its request was recorded; asking again with the same request
 * settles it: done now, or done before (I7).
 */
const told = (operation: Operation, kill: Moment | null) =>
  persistently(async (attempt) => {
    let killed: Promise<unknown> = Promise.resolve()
    try {
      const code = await database.as(clerk, async (em) => {
        const [backend] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid')
        const end = () => database.admin(`select pg_terminate_backend(${backend?.pid})`)
        const now = attempt === 0 ? kill : null
        if (now === 'before the call') await end()
        const result = await send(em, operation)
        if (now === 'before the commit') await end()
        if (now === 'during the commit') killed = end()
        return codeOf(result)
      })
      return attempt > 0 && code === 'ALREADY_DONE' ? 'DONE NOW OR BEFORE' : code
    } finally {
      await killed
    }
  })

const balances = (model: Model) =>
  persistently(async () => {
    const ids = [...model.accounts.keys()]
    const found = await database.as(clerk, (em) => lockAccounts(em, SCHEMA, ids))
    return new Map(
      ids.map((id) => {
        const { postedFen, pendingInFen, pendingOutFen, floorFen, capFen } = found.get(id)!
        return [id, { postedFen, pendingInFen, pendingOutFen, floorFen, capFen }]
      }),
    )
  })

describe('the ledger against a model in memory', () => {
  it.each(SEEDS)(
    `[X5] says and holds the same after each of ${OPERATIONS} random operations with connections killed, seed %i`,
    async (seed) => {
      const next = random(seed)
      const past: Past = { accounts: await Promise.all(Array.from({ length: 6 }, () => opened(database, clerk))), postings: [], requests: [] }
      const model = emptyModel(past.accounts)
      const codes = new Map<string, number>()
      for (let step = 0; step < OPERATIONS; step += 1) {
        const operation = nextOperation(next, past)
        const before = known(model, operation)
        const expected = apply(model, operation)
        const said = await told(operation, step % 50 === 49 ? MOMENTS[below(next, 3)]! : null)
        const right = said === 'DONE NOW OR BEFORE' && (before || expected === 'DONE') ? said : expected
        expect({ seed, step, operation, said }).toEqual({ seed, step, operation, said: right })
        codes.set(expected, (codes.get(expected) ?? 0) + 1)
        past.requests.push(operation.requestId)
        if (operation.kind !== 'limit' && expected === 'DONE') past.postings.push(operation.id)
        if (step % 10 === 9) expect({ step, held: await balances(model) }).toEqual({ step, held: model.accounts })
      }
      expect(await database.admin(`select * from ${SCHEMA}.ledger_discrepancies()`)).toEqual([])
      // A run that never met one of the refusals would have shown nothing of it.
      const every = ['ALREADY_DONE', 'ALREADY_REVERSED', 'DONE', 'LEDGER_CAP', 'LEDGER_FLOOR', 'NOT_FOUND', 'NOT_REVERSIBLE', 'PENDING_NOT_OPEN']
      expect([...codes.keys()].sort()).toEqual(every)
    },
    120_000,
  )
})
