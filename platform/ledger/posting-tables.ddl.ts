import { appendOnly } from '../database/append-only.js'
import { forceRls, grantTo } from '../database/policy.js'
import { asOfSchema, type SubgraphName } from '../database/roles.js'

const ACTOR = 'person uuid not null, membership uuid not null, agency text, post text not null'

/** Postings, their entries and the changes of limits: rows are added and never touched again; what was wrong is reversed. */
export const postingTables = (schema: SubgraphName): string[] => [
  `create table ${schema}.posting (
    id uuid primary key,
    -- The order of the ledger: clocks step back, this does not (X10).
    sequence bigint generated always as identity unique,
    kind text not null,
    status text not null check (status in ('PENDING', 'POSTED', 'VOIDED')),
    request_id uuid not null unique,
    project_id uuid,
    occurred_on date not null,
    recorded_at timestamptz not null default now(),
    -- Unique: a posting is reversed once, and a pending one is settled once. Its own row never changes.
    reverses uuid unique references ${schema}.posting,
    resolves uuid unique references ${schema}.posting,
    memo text,
    ${ACTOR},
    check (reverses is null or (resolves is null and status = 'POSTED')),
    check (resolves is null or status <> 'PENDING'),
    check (status <> 'VOIDED' or resolves is not null)
  )`,
  `create index on ${schema}.posting (project_id)`,
  `create table ${schema}.entry (
    posting_id uuid not null references ${schema}.posting,
    seq int not null,
    account_id uuid not null references ${schema}.ledger_account,
    project_id uuid,
    amount_fen bigint not null check (amount_fen <> 0),
    nature text not null,
    primary key (posting_id, seq)
  )`,
  `create index on ${schema}.entry (account_id)`,
  `create table ${schema}.ledger_limit (
    account_id uuid not null references ${schema}.ledger_account,
    version int not null,
    floor_fen bigint,
    cap_fen bigint,
    -- The day of the decision; the limit itself holds from when it is recorded.
    decided_on date not null,
    reason text not null,
    request_id uuid not null unique,
    recorded_at timestamptz not null default now(),
    ${ACTOR},
    primary key (account_id, version)
  )`,
  ...['posting', 'entry', 'ledger_limit'].flatMap((table) => [
    ...forceRls(schema, `${schema}.${table}`),
    ...appendOnly(schema, table),
    grantTo(schema, 'select', `${schema}.${table}`),
  ]),
  ...seenWithTheirAccount(schema),
  ...asOfViews(schema),
]

/** An entry is seen with its account, a posting with its entries; one that voids has none and is seen with those it voids. */
const seenWithTheirAccount = (schema: SubgraphName): string[] => [
  `create policy read on ${schema}.entry for select using (exists (select 1 from ${schema}.ledger_account a where a.id = entry.account_id))`,
  `create policy read on ${schema}.ledger_limit for select using (exists (select 1 from ${schema}.ledger_account a where a.id = ledger_limit.account_id))`,
  `create policy read on ${schema}.posting for select using (exists (select 1 from ${schema}.entry e where e.posting_id in (posting.id, posting.resolves)))`,
]

/** What is only added needs no history table: the past is what had been recorded by then. */
function asOfViews(schema: SubgraphName): string[] {
  const then = `(select current_setting('app.as_of')::timestamptz)`
  const view = (name: string, condition: string): string[] => [
    `create view ${asOfSchema(schema)}.${name} with (security_invoker = true) as select * from ${schema}.${name} where ${condition}`,
    grantTo(schema, 'select', `${asOfSchema(schema)}.${name}`),
  ]
  return [
    ...view('posting', `recorded_at <= ${then}`),
    ...view('entry', `exists (select 1 from ${schema}.posting p where p.id = entry.posting_id and p.recorded_at <= ${then})`),
    ...view('ledger_limit', `recorded_at <= ${then}`),
  ]
}
