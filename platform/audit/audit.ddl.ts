import { appendOnly } from '../database/append-only.js'
import { forceRls, grantTo, inUnits, isService } from '../database/policy.js'
import { loginRole, type Part } from '../database/roles.js'

/**
 * One row per change and per refused action, in a chain of hashes per unit: one head for all capped the hub at about 500 writes a second.
 * What is hashed is the stored text of the body, never jsonb, which is free to rewrite it. The columns to search by are generated
 * from that text, so they cannot say anything else.
 */
export const auditDdl = (schema: Part): string[] => [
  `create table ${schema}.audit (
    chain text not null,
    seq bigint not null,
    at timestamptz not null,
    body text not null,
    alg text not null,
    prev_hash text not null,
    hash text not null,
    unit_id uuid generated always as (case when chain = 'HUB' then null else chain::uuid end) stored,
    trace_id text generated always as (body::json ->> 'traceId') stored,
    person uuid generated always as ((body::json -> 'actor' ->> 'person')::uuid) stored,
    action text generated always as (body::json ->> 'action') stored,
    outcome text generated always as (body::json ->> 'outcome') stored check (outcome in ('DONE', 'REFUSED')),
    primary key (chain, seq)
  )`,
  `create index on ${schema}.audit (trace_id)`,
  // The end of each chain: the row that writers of one unit wait for, and what the last row is compared with.
  `create table ${schema}.audit_head (chain text primary key, seq bigint not null, hash text not null)`,
  ...forceRls(schema, `${schema}.audit`),
  ...forceRls(schema, `${schema}.audit_head`),
  ...appendOnly(schema, 'audit'),
  `create policy read on ${schema}.audit for select using (${isService} or ((select current_setting('app.kind', true)) in ('AUDITOR', 'OFFICE') and ${inUnits('unit_id')}))`,
  `create policy read on ${schema}.audit_head for select using (${isService})`,
  grantTo(schema, 'select', `${schema}.audit`),
  grantTo(schema, 'select', `${schema}.audit_head`),
  ...appendFunction(schema),
]

/** The hashed text of a row; chain.ts composes the same when it verifies. */
const LINK = `concat_ws(E'\\n', head.hash, named, (head.seq + 1)::text, to_char(stamped at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), append_audit.body)`

/** The only way in. Number, time and hash are the database's own; nobody has INSERT, UPDATE or DELETE. */
const appendFunction = (schema: Part): string[] => [
  `create function ${schema}.append_audit(unit uuid, body text) returns bigint
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
  declare
    named text := coalesce(unit::text, 'HUB');
    head audit_head;
    stamped timestamptz;
    linked text;
  begin
    insert into audit_head values (named, 0, repeat('0', 64)) on conflict do nothing;
    select * into head from audit_head h where h.chain = named for update;
    -- After the lock: within a chain the clock's order is the order of the numbers.
    stamped := clock_timestamp();
    linked := encode(sha256(convert_to(${LINK}, 'UTF8')), 'hex');
    insert into audit (chain, seq, at, body, alg, prev_hash, hash) values (named, head.seq + 1, stamped, append_audit.body, 'SHA-256', head.hash, linked);
    update audit_head h set seq = head.seq + 1, hash = linked where h.chain = named;
    return head.seq + 1;
  end $$`,
  `revoke all on function ${schema}.append_audit(uuid, text) from public`,
  `grant execute on function ${schema}.append_audit(uuid, text) to ${loginRole(schema)}`,
]
