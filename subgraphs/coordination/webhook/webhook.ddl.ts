import { forceRls, isService } from '../../../platform/database/policy.js'

const login = 'hub_coordination'
const own = (setting: string): string => `(select nullif(current_setting('app.${setting}', true), ''))`

/** A bank's systems are its institution's own, an agency's those of that agency in that unit: nobody else's, above or below. */
const isOwner = `(webhook_endpoint.institution_id = ${own('institution')}::uuid
  or (webhook_endpoint.institution_id is null and webhook_endpoint.agency = ${own('agency')} and webhook_endpoint.unit_id = ${own('unit')}::uuid))`

const OF_SEEN_ENDPOINT = 'exists (select 1 from coordination.webhook_endpoint e where e.id = webhook_delivery.endpoint_id)'

/** No secret stands here: it follows from the master key and the salt. */
export const webhookTables = (): string[] => [
  `create table coordination.webhook_endpoint (
    id uuid primary key,
    kind text not null check (kind in ('AGENCY', 'OFFICE', 'BANK')),
    agency text not null,
    unit_id uuid,
    institution_id uuid,
    url text not null,
    topics text[] not null,
    state text not null check (state in ('ACTIVE', 'DISABLED')),
    disabled_reason text,
    salt uuid not null,
    previous_salt uuid,
    previous_secret_until timestamptz,
    position bigint not null,
    registered_by uuid not null,
    recorded_at timestamptz not null default now(),
    version int not null default 1,
    check ((kind = 'BANK') = (institution_id is not null) and (kind = 'BANK') = (unit_id is null))
  )`,
  `create table coordination.webhook_delivery (
    id uuid primary key default gen_random_uuid(),
    endpoint_id uuid not null references coordination.webhook_endpoint,
    number bigint,
    topic text,
    project_id uuid not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'DEAD', 'WITHDRAWN')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_attempt_at timestamptz,
    last_status int,
    last_fault text,
    recorded_at timestamptz not null default clock_timestamp(),
    seq bigint generated always as identity,
    unique (endpoint_id, number)
  )`,
  `create index on coordination.webhook_delivery (endpoint_id, project_id, number, seq) where state = 'PENDING'`,
  'create index on coordination.webhook_delivery (endpoint_id, seq)',
  // One sender at a time for an endpoint and a project; a claim that its holder did not give back ends by itself.
  'create table coordination.webhook_lane (lane text primary key, claimed_by uuid not null, claimed_until timestamptz not null)',
  ...['webhook_endpoint', 'webhook_delivery', 'webhook_lane'].flatMap((table) => forceRls('coordination', `coordination.${table}`)),
  `create policy own on coordination.webhook_endpoint using (${isService} or ${isOwner}) with check (${isService} or ${isOwner})`,
  `create policy own on coordination.webhook_delivery using (${OF_SEEN_ENDPOINT}) with check (${OF_SEEN_ENDPOINT})`,
  `create policy of_owner on coordination.notice for select using (notice.audience = 'OWNER'
    and exists (select 1 from coordination.webhook_endpoint e where e.id = notice.record_id))`,
  `create policy service on coordination.webhook_lane using (${isService}) with check (${isService})`,
  `grant select, insert, update on coordination.webhook_endpoint, coordination.webhook_delivery to ${login}`,
  `grant select, insert, update, delete on coordination.webhook_lane to ${login}`,
]

/**
 * The queue's own tables are its library's to make, by the administrator. The role that works them off owns nothing and may do with rows what
 * the library does.
 */
export const jobGrants = (): string[] => [
  `grant usage on schema hub_jobs to ${login}`,
  `grant select, insert, update, delete on all tables in schema hub_jobs to ${login}`,
  `grant usage on all sequences in schema hub_jobs to ${login}`,
  `do $$ declare t record; begin
    for t in select c.relname as name from pg_class c where c.relnamespace = 'hub_jobs'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
      execute format('create policy worker on hub_jobs.%I to ${login} using (true) with check (true)', t.name);
    end loop; end $$`,
]
