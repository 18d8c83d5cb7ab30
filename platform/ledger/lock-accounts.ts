import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { type AccountRow, accountOf, type LedgerAccount } from './account.js'

/** An action's lock step: the accounts that the caller may post to, locked in the order of ids until its transaction ends. */
export async function lockAccounts(em: Em, schema: SubgraphName, ids: readonly string[]): Promise<ReadonlyMap<string, LedgerAccount>> {
  const rows = await em.execute<AccountRow[]>(`select * from ${schema}.lock_accounts(string_to_array(?, ',')::uuid[])`, [ids.join(',')])
  return new Map(rows.map((row) => [row.id, accountOf(row)]))
}
