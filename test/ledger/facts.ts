import { randomUUID } from 'node:crypto'
import type { Actor } from '../../kernel/actor.js'
import type { Refusal } from '../../kernel/refusal.js'
import { isRefused, type Refused } from '../../platform/action/action.js'
import type { Posted } from '../../platform/ledger/call.js'
import { type NewAccount, openAccount } from '../../platform/ledger/open-account.js'
import type { NewPosting } from '../../platform/ledger/post.js'
import { type LimitChange, setLimit } from '../../platform/ledger/set-limit.js'
import { type LedgerDatabase, SCHEMA } from './ledger-database.js'

export const DAY = '2026-03-02'

/** A posting of one amount from an account to another. */
export const transfer = (actor: Actor, from: string, to: string, amountFen: bigint, change: Partial<NewPosting> = {}): NewPosting => ({
  id: randomUUID(),
  requestId: randomUUID(),
  kind: 'DISBURSEMENT',
  status: 'POSTED',
  occurredOn: DAY,
  memo: null,
  projectId: null,
  actor,
  entries: [
    { account: from, amountFen: -amountFen },
    { account: to, amountFen },
  ],
  ...change,
})

/** Opens an account of the clerk's own agency, with its limits. */
export async function opened(
  database: LedgerDatabase,
  actor: Actor,
  limits: Pick<LimitChange, 'floorFen' | 'capFen'> = {},
  account: Partial<NewAccount> = {},
): Promise<string> {
  const id = randomUUID()
  const facts = { unitId: actor.unit ?? randomUUID(), subjectId: null, institutionId: actor.institution, projectId: null, scopeId: null }
  await database.as(actor, async (em) => {
    accounts(
      await openAccount(em, SCHEMA, { id, ...facts, kind: 'LOAN', nature: 'LOAN', agency: actor.agency ?? 'FINANCE', source: 'test', actor, ...account }),
    )
    if (Object.keys(limits).length > 0) {
      accounts(await setLimit(em, SCHEMA, { account: id, requestId: randomUUID(), decidedOn: DAY, reason: 'APPROVED', actor, ...limits }))
    }
  })
  return id
}

export function accounts(result: Posted | Refused): Posted['accounts'] {
  if (isRefused(result)) throw new Error(`refused: ${JSON.stringify(result.refused)}`)
  return result.accounts
}

export const refusalIn = (result: Posted | Refused): Refusal | null => (isRefused(result) ? result.refused : null)

export const codeOf = (result: Posted | Refused): string => (isRefused(result) ? result.refused.code : 'DONE')

const CONNECTIONS = 6

/** Runs all, as many at once as the pool has connections: more would measure how long a slow machine lets them queue. */
export async function atOnce<T>(runs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  const waiting = runs.entries()
  const lane = async () => {
    for (const [index, run] of waiting) results[index] = await run()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, lane))
  return results
}
