import { factTable } from '../../../../platform/database/fact-table.js'
import { ownBankPolicies, ownInstitutionsDdl } from '../../../../platform/database/own-institutions.js'
import { viewerExpression } from '../../../../platform/database/policy.js'

/** Frozen with the first migration: a change is a migration of its own. */
export const financingTables = (): string[] => [
  ...factTable({
    schema: 'financing',
    name: 'institution',
    columns: {
      parent_id: 'uuid references financing.institution',
      name: 'text not null',
      kind: `text not null check (kind in ('LEGAL_ENTITY', 'BRANCH'))`,
      // An attribute with a date, never the key: branches get new codes.
      cnaps_code: 'text',
      cnaps_since: 'date',
      uscc: 'text',
      // Whether the head office sees what was pushed to its branches.
      sees_branches: 'boolean not null',
    },
    constraints: ['unique (cnaps_code)', 'check (subject_id is null)', `check ((kind = 'BRANCH') = (parent_id is not null))`],
    indexes: ['parent_id'],
    visibility: { by: 'everyone' },
    writers: ['NFRA', 'CENTRAL_BANK'],
  }),
  ...factTable({
    schema: 'financing',
    name: 'engagement',
    columns: {
      push_id: 'uuid not null',
      scope_id: 'uuid not null',
      project_id: 'uuid not null',
      institution_id: 'uuid not null references financing.institution',
      state: `text not null check (state in ('RECEIVED', 'ASSESSING', 'REJECTED', 'DEFERRED', 'APPROVED', 'CONTRACTED', 'DISBURSING'))`,
      support_class: `text check (support_class in ('NORMAL', 'TEMPORARILY_DISTRESSED', 'SERIOUS_VIOLATION'))`,
      reason_code: 'text',
      // L-21: why a bank lends although the developer or the project seriously broke the law.
      justification: 'text',
      received_on: 'date not null',
      decided_on: 'date check (decided_on >= received_on)',
    },
    constraints: ['unique (push_id, institution_id)', 'check (subject_id = scope_id)', `check (state <> 'REJECTED' or reason_code is not null)`],
    indexes: ['scope_id', 'project_id', 'institution_id'],
    visibility: { by: 'units' },
    writers: ['BANK'],
  }),
  ...factTable({
    schema: 'financing',
    name: 'credit',
    columns: {
      engagement_id: 'uuid not null references financing.engagement',
      scope_id: 'uuid not null',
      project_id: 'uuid not null',
      institution_id: 'uuid not null references financing.institution',
      approved_fen: 'bigint not null check (approved_fen > 0)',
      approved_on: 'date not null',
      expires_on: 'date not null check (expires_on > approved_on)',
      signed_fen: 'bigint check (signed_fen > 0 and signed_fen <= approved_fen)',
      signed_on: 'date check (signed_on >= approved_on)',
      contract_number: 'text',
      // What was drawn, which only a reversal lowers: its cap is what was approved. What the bank has lent out is the other side.
      drawn_account_id: 'uuid not null unique',
      lending_account_id: 'uuid not null unique',
    },
    constraints: ['check (subject_id = scope_id)', 'check ((signed_fen is null) = (signed_on is null))'],
    indexes: ['engagement_id', 'scope_id', 'project_id'],
    visibility: { by: 'units' },
    writers: ['BANK'],
  }),
  ...factTable({
    schema: 'financing',
    name: 'disbursement',
    columns: {
      credit_id: 'uuid not null references financing.credit',
      institution_id: 'uuid not null references financing.institution',
      // 借据号: what a bank calls one drawing; the same one is recorded once.
      drawdown_note: 'text not null',
      amount_fen: 'bigint not null check (amount_fen > 0)',
      occurred_on: 'date not null',
      posting_id: 'uuid not null unique',
      reverses_id: 'uuid unique references financing.disbursement',
      reason: 'text',
    },
    constraints: ['check ((reverses_id is null) or (reason is not null))'],
    indexes: ['credit_id, occurred_on desc', 'institution_id, drawdown_note'],
    visibility: { by: 'parent', table: 'credit', column: 'credit_id' },
    writers: ['BANK'],
  }),
  // What a county or a regulator says a bank disbursed stands beside the bank's own postings, and never replaces them.
  ...factTable({
    schema: 'financing',
    name: 'reported_figure',
    columns: {
      scope_id: 'uuid not null',
      institution_id: 'uuid references financing.institution',
      measure: `text not null check (measure in ('PUSHED', 'APPROVED', 'SIGNED', 'DISBURSED', 'BALANCE'))`,
      month: `text not null check (month ~ '^\\d{4}-\\d{2}$')`,
      amount_fen: 'bigint not null check (amount_fen >= 0)',
    },
    constraints: ['check (subject_id = scope_id)', 'unique nulls not distinct (scope_id, institution_id, measure, month, agency)'],
    visibility: { by: 'units' },
    writers: ['NFRA', 'CENTRAL_BANK', 'HOUSING', 'FINANCE', 'FINANCIAL_AFFAIRS', 'MECHANISM_OFFICE'],
  }),
]

/** A bank sees its own engagements, credits and balances: another bank's stay between that bank and the agencies. */
export const bankOwnPolicies = (): string[] => [
  ...ownInstitutionsDdl('financing'),
  `create policy own_bank on financing.ref_push for select using (institution_id = ${viewerExpression})`,
  ...['engagement', 'credit', 'ledger_account'].flatMap((table) => ownBankPolicies('financing', table)),
]
