import type { Agency } from '../../../kernel/actor.js'
import { addColumns } from '../../../platform/database/add-columns.js'
import { factTable } from '../../../platform/database/fact-table.js'
import { namedMigration } from '../../../platform/database/named-migration.js'
import { ownBankPolicies } from '../../../platform/database/own-institutions.js'
import { grantTo, viewerExpression } from '../../../platform/database/policy.js'

/** Whoever may be named to repair what keeps a bank from lending. */
export const REPAIRERS: readonly Agency[] = [
  ...(['HOUSING', 'NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'MARKET_REGULATION', 'DEVELOPMENT_REFORM', 'TAXATION'] as const),
  ...(['FINANCE', 'NFRA', 'CENTRAL_BANK', 'FINANCIAL_AFFAIRS', 'MECHANISM_OFFICE'] as const),
]

const OF_SCOPE = { scope_id: 'uuid not null', project_id: 'uuid not null' }
const OF_BANK = { institution_id: 'uuid not null references financing.institution' }

const notices = (): string[] => [
  ...factTable({
    schema: 'financing',
    name: 'lead_bank_notice',
    columns: {
      ...OF_SCOPE,
      ...OF_BANK,
      kind: `text not null check (kind in ('FUNDS_ACCOUNT', 'DISBURSEMENT', 'PAYMENT', 'RISK', 'COLLATERAL', 'OTHER'))`,
      title: 'text not null',
      body: 'text not null',
      sent_on: 'date not null',
    },
    constraints: ['check (subject_id = scope_id)'],
    indexes: ['scope_id, sent_on desc'],
    visibility: { by: 'units' },
    writers: ['BANK'],
  }),
  ...ownBankPolicies('financing', 'lead_bank_notice'),
  // The lenders of the scope and nobody else: an engagement that a bank sees is its own.
  ...['financing', 'financing_history'].map(
    (place) => `create policy participating_bank on ${place}.lead_bank_notice for select using (${viewerExpression} is not null
      and exists (select 1 from financing.engagement e where e.scope_id = lead_bank_notice.scope_id offset 0))`,
  ),
  ...factTable({
    schema: 'financing',
    name: 'lead_bank_notice_receipt',
    columns: { notice_id: 'uuid not null references financing.lead_bank_notice', ...OF_SCOPE, ...OF_BANK, received_on: 'date not null' },
    constraints: ['unique (notice_id, institution_id)'],
    visibility: { by: 'units' },
    writers: ['BANK'],
  }),
  ...ownBankPolicies('financing', 'lead_bank_notice_receipt'),
  // Whom a notice goes to, which the bank that sends it may not read: the other lenders of a scope that is pushed to it.
  `create function financing.lenders_beside(scope uuid, sender uuid) returns setof uuid language sql stable security definer set search_path = financing, pg_temp as $$
    select distinct e.institution_id from engagement e where e.scope_id = lenders_beside.scope and e.institution_id <> lenders_beside.sender
      and e.state <> 'REJECTED' order by 1 $$`,
  'revoke all on function financing.lenders_beside(uuid, uuid) from public',
  grantTo('financing', 'execute', 'function financing.lenders_beside(uuid, uuid)'),
]

const payments = (): string[] =>
  factTable({
    schema: 'financing',
    name: 'loan_payment',
    columns: {
      credit_id: 'uuid not null references financing.credit',
      ...OF_SCOPE,
      ...OF_BANK,
      payee_name: 'text not null',
      payee_uscc: 'text',
      purpose: `text not null check (purpose in ('CONSTRUCTION', 'MATERIAL', 'WAGES', 'ANCILLARY', 'TAXES_AND_FEES', 'INTEREST'))`,
      mode: `text not null check (mode in ('ENTRUSTED', 'SELF_DIRECTED'))`,
      amount_fen: 'bigint not null check (amount_fen > 0)',
      occurred_on: 'date not null',
      alarm: `text check (alarm in ('LAND_AUTHORITY', 'RELATED_ENTERPRISE'))`,
      reverses_id: 'uuid unique references financing.loan_payment',
      reason: 'text',
    },
    constraints: ['check ((reverses_id is null) = (reason is null))'],
    indexes: ['credit_id, occurred_on desc'],
    visibility: { by: 'parent', table: 'credit', column: 'credit_id' },
    writers: ['BANK'],
  })

const repairs = (): string[] => [
  ...factTable({
    schema: 'financing',
    name: 'engagement_problem',
    columns: {
      engagement_id: 'uuid not null references financing.engagement',
      ...OF_SCOPE,
      ...OF_BANK,
      reason_code: 'text not null',
      detail: 'text not null',
      acting_agency: 'text not null',
      raised_on: 'date not null',
    },
    indexes: ['engagement_id', 'scope_id, raised_on desc'],
    visibility: { by: 'parent', table: 'engagement', column: 'engagement_id' },
    writers: ['BANK'],
  }),
  ...factTable({
    schema: 'financing',
    name: 'problem_repair',
    columns: { problem_id: 'uuid not null unique references financing.engagement_problem', ...OF_SCOPE, fixed_on: 'date not null', note: 'text not null' },
    visibility: { by: 'parent', table: 'engagement_problem', column: 'problem_id' },
    writers: REPAIRERS,
  }),
]

const explanations = (): string[] =>
  factTable({
    schema: 'financing',
    name: 'figure_explanation',
    columns: {
      figure_id: 'uuid not null references financing.reported_figure',
      scope_id: 'uuid not null',
      text: 'text not null',
      explained_on: 'date not null',
    },
    indexes: ['figure_id, explained_on desc'],
    visibility: { by: 'parent', table: 'reported_figure', column: 'figure_id' },
    writers: ['HOUSING', 'MECHANISM_OFFICE', 'FINANCIAL_AFFAIRS'],
  })

/** 吕梁 二(二), 三(二): what a bank feeds back, what is repaired, what is paid of a loan, what the lead bank tells, why two figures differ. */
export const lendingMigration = namedMigration('M20261125FinancingLending', () => [
  ...addColumns({
    schema: 'financing',
    name: 'engagement',
    columns: {
      // The engagement before the repair, which this one closes.
      succeeds_id: 'uuid references financing.engagement',
      measure: `text check (measure in ('EXTENSION', 'RESCHEDULE', 'NEW_LOAN'))`,
      flag_source: `text check (flag_source in ('VIOLATION', 'DEBT_EVASION', 'NAMED_BY_BANK'))`,
      flag_record: 'text',
      channel: `text check (channel in ('GREEN', 'ORDINARY'))`,
      offered_fen: 'bigint check (offered_fen > 0)',
      term_months: 'int check (term_months > 0)',
      annual_rate: 'numeric(7, 4) check (annual_rate >= 0)',
      guarantee: 'text',
      conditions_precedent: 'text',
      disbursement_plan: 'text',
    },
  }),
  ...addColumns({
    schema: 'financing',
    name: 'credit',
    // What the contract adds to its rate, in per cent of it: on what is overdue, on what is misused.
    columns: { overdue_markup: 'numeric(7, 4) check (overdue_markup >= 0)', misuse_markup: 'numeric(7, 4) check (misuse_markup >= 0)' },
  }),
  'create index on financing.engagement (succeeds_id)',
  ...repairs(),
  ...payments(),
  ...notices(),
  ...explanations(),
])
