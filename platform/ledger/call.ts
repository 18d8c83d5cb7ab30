import type { Actor } from '../../kernel/actor.js'
import { type Refused, refused } from '../action/action.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { type AccountRow, accountOf, type LedgerAccount } from './account.js'
import { refusalOf } from './refusals.js'

/** The accounts that moved, as far as the caller may post to them, with their balances after it. */
export interface Posted {
  readonly accounts: readonly LedgerAccount[]
}

/** Who did it, as the ledger keeps it. */
export const by = ({ person, membership, agency, post }: Actor) => ({ person, membership, agency, post })

/**
 * Calls one of the ledger's functions inside the caller's transaction. A refusal comes back as data and the transaction goes on:
 * the savepoint takes back what the function had begun.
 */
export async function call(em: Em, schema: SubgraphName, name: string, argument: unknown): Promise<Posted | Refused> {
  if (!em.isInTransaction()) throw new Error(`${name} needs the caller's transaction: audit and stored answer commit with it`)
  await em.execute('savepoint ledger', [], 'run')
  try {
    const rows = await em.execute<AccountRow[]>(`select * from ${schema}.${name}(?::jsonb)`, [JSON.stringify(argument)])
    await em.execute('release savepoint ledger', [], 'run')
    return { accounts: rows.map(accountOf) }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    await em.execute('rollback to savepoint ledger', [], 'run')
    await em.execute('release savepoint ledger', [], 'run')
    return refused(refusal)
  }
}
