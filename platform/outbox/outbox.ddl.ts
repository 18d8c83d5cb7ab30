import { loginRole, type SubgraphName } from '../database/roles.js'

/**
 * What a subgraph tells the others, written in the transaction that changed it. Rows for reference copies (`reference`) are numbered
 * under a lock held until commit, so their numbers are in order of commit and a reader's position never passes a running writer.
 */
export const outboxDdl = (schema: SubgraphName): string[] => [
  `create table ${schema}.outbox (
    seq bigint generated always as identity primary key,
    topic text not null,
    key uuid not null,
    version bigint not null,
    reference boolean not null,
    unit_id uuid,
    body jsonb not null,
    trace_id text not null,
    at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id()
  )`,
  `create index on ${schema}.outbox (seq) where reference`,
  `create table ${schema}.outbox_consumer (name text primary key, position bigint not null, seen_at timestamptz not null)`,
  `create function ${schema}.append_outbox(topic text, key uuid, version bigint, reference boolean, unit_id uuid, body jsonb, trace_id text) returns bigint
    language plpgsql security definer set search_path = ${schema}, pg_temp as $$
    declare number bigint;
    begin
      if reference then perform pg_advisory_xact_lock(hashtextextended('${schema}.outbox', 0)); end if;
      insert into outbox (topic, key, version, reference, unit_id, body, trace_id)
        values (append_outbox.topic, append_outbox.key, append_outbox.version, append_outbox.reference, append_outbox.unit_id, append_outbox.body, append_outbox.trace_id)
        returning seq into number;
      return number;
    end $$`,
  // A consumer that asks for what follows `after` says by that that it has applied everything up to it.
  `create function ${schema}.read_reference(consumer text, after bigint, up_to int) returns table (seq bigint, topic text, key uuid, version bigint, body jsonb)
    language plpgsql security definer set search_path = ${schema}, pg_temp as $$
    begin
      insert into outbox_consumer as c values (read_reference.consumer, read_reference.after, clock_timestamp())
        on conflict (name) do update set position = excluded.position, seen_at = excluded.seen_at where c.position < excluded.position;
      return query select o.seq, o.topic, o.key, o.version, o.body from outbox o where o.reference and o.seq > read_reference.after order by o.seq limit read_reference.up_to;
    end $$`,
  ...[`append_outbox(text, uuid, bigint, boolean, uuid, jsonb, text)`, `read_reference(text, bigint, int)`].flatMap((signature) => [
    `revoke all on function ${schema}.${signature} from public`,
    `grant execute on function ${schema}.${signature} to ${loginRole(schema)}`,
  ]),
  `grant select on ${schema}.outbox_consumer to ${loginRole(schema)}`,
]
