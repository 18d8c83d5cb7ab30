import type { Agency } from '../../kernel/actor.js'
import { factTable } from '../database/fact-table.js'
import { type Visibility, writePolicy } from '../database/policy.js'
import { loginRole, type SubgraphName } from '../database/roles.js'

/** An account is a fact like any other (visibility, history, as-of), but its balance moves only through the ledger's functions. */
export function accountTable(schema: SubgraphName, writers: readonly Agency[], visibility: Visibility): string[] {
  const account = `${schema}.ledger_account`
  return [
    ...factTable({
      schema,
      name: 'ledger_account',
      columns: {
        // For a bank's account the branch that keeps it: the write policy of banks compares it.
        institution_id: 'uuid',
        project_id: 'uuid',
        scope_id: 'uuid',
        kind: 'text not null',
        // What money it is (presale funds, loan, capital): funds of different nature are never mixed up in one figure.
        nature: 'text not null',
        currency: `text not null default 'CNY' check (currency = 'CNY')`,
        // 重点监管额度 and its like: what is posted less what is already applied for never falls below it.
        floor_fen: 'bigint',
        // An approved credit and its like: what is posted and what is applied for never rise above it.
        cap_fen: 'bigint',
        posted_fen: 'bigint not null default 0',
        pending_out_fen: 'bigint not null default 0 check (pending_out_fen >= 0)',
        pending_in_fen: 'bigint not null default 0 check (pending_in_fen >= 0)',
      },
      indexes: ['project_id', 'scope_id'],
      visibility,
      writers,
    }),
    `drop policy insert_own on ${account}`,
    `drop policy update_own on ${account}`,
    `revoke insert, update on ${account} from ${loginRole(schema)}`,
    // The table's write policy, asked by the definer functions: their owner sees all rows, so they must ask for the caller.
    `create function ${schema}.ledger_may_post(ledger_account ${account}) returns boolean
      language sql stable set search_path = ${schema}, pg_temp as $$ select coalesce(${writePolicy('ledger_account', writers) || 'false'}, false) $$`,
    `revoke all on function ${schema}.ledger_may_post(${account}) from public`,
  ]
}
