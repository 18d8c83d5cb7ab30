import { factTable } from '../../../../platform/database/fact-table.js'

/** Frozen with the first migration: a change is a migration of its own. The balances are the ledger's; a floor is the 重点监管额度. */
export const escrowTables = (): string[] => [
  ...factTable({
    schema: 'projects',
    name: 'escrow_account',
    columns: {
      project_id: 'uuid not null references projects.project',
      // The bank's account number: shown masked, unmasked for a stated purpose.
      account_number: 'text not null',
      institution_id: 'uuid not null',
      supervised_quota_fen: 'bigint not null check (supervised_quota_fen >= 0)',
      opened_on: 'date not null',
      // The other sides of its postings: buyers and payees, and what was diverted and has not come back.
      outside_account_id: 'uuid not null unique',
      diverted_account_id: 'uuid not null unique',
    },
    constraints: ['unique (account_number)', 'check (subject_id is not null)'],
    indexes: ['project_id'],
    visibility: { by: 'subject' },
    writers: ['HOUSING'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'escrow_movement',
    columns: {
      account_id: 'uuid not null references projects.escrow_account',
      kind: `text not null check (kind in ('DEPOSIT', 'WITHDRAWAL', 'DIVERSION', 'RECOVERY'))`,
      amount_fen: 'bigint not null check (amount_fen > 0)',
      occurred_on: 'date not null',
      posting_id: 'uuid not null unique',
      payee: 'text',
      purpose: 'text',
      // A recovery belongs to one incident: what one brings back does not excuse another (L-32).
      diversion_id: 'uuid references projects.escrow_movement',
    },
    constraints: [`check ((kind = 'RECOVERY') = (diversion_id is not null))`],
    indexes: ['account_id, occurred_on desc', 'diversion_id'],
    visibility: { by: 'parent', table: 'escrow_account', column: 'account_id' },
    writers: ['HOUSING'],
  }),
]
