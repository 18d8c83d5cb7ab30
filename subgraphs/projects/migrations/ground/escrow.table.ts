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
      kind: `text not null check (kind in ('DEPOSIT', 'WITHDRAWAL', 'DIVERSION', 'RECOVERY', 'REVERSAL'))`,
      amount_fen: 'bigint not null check (amount_fen > 0)',
      occurred_on: 'date not null',
      posting_id: 'uuid not null unique',
      payee: 'text',
      use: `text check (use in ('CONSTRUCTION', 'LOAN_REPAYMENT', 'OTHER'))`,
      // What the bureau said of the works when it let the money go (L-34).
      construction_assured: 'boolean',
      // A recovery belongs to one incident: what one brings back does not excuse another (L-32).
      diversion_id: 'uuid references projects.escrow_movement',
      // Money is never edited: what was wrong is reversed, once, and stays to be seen.
      reverses_id: 'uuid unique references projects.escrow_movement',
      reason: 'text',
    },
    constraints: [
      `check ((kind = 'RECOVERY') = (diversion_id is not null))`,
      `check ((kind = 'REVERSAL') = (reverses_id is not null))`,
      `check (kind <> 'REVERSAL' or reason is not null)`,
      `check ((kind = 'WITHDRAWAL') = (use is not null) and (kind = 'WITHDRAWAL') = (construction_assured is not null))`,
    ],
    indexes: ['account_id, occurred_on desc', 'diversion_id'],
    visibility: { by: 'parent', table: 'escrow_account', column: 'account_id' },
    writers: ['HOUSING'],
  }),
]
