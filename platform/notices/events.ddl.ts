import { loginRole, type SubgraphName } from '../database/roles.js'

/**
 * Events that are no reference data are numbered without a lock: a number may be visible before a lower one. `events_head` says when nothing
 * lower can come any more; for that, who takes a number has said before that he writes.
 */
export const eventsDdl = (schema: SubgraphName): string[] => [
  `create or replace function ${schema}.append_outbox(topic text, key uuid, version bigint, reference boolean, unit_id uuid, body jsonb, trace_id text) returns bigint
    language plpgsql security definer set search_path = ${schema}, pg_temp as $$
    declare number bigint;
    begin
      perform pg_current_xact_id();
      if reference then perform pg_advisory_xact_lock(hashtextextended('${schema}.outbox', 0)); end if;
      insert into outbox (topic, key, version, reference, unit_id, body, trace_id)
        values (append_outbox.topic, append_outbox.key, append_outbox.version, append_outbox.reference, append_outbox.unit_id, append_outbox.body, append_outbox.trace_id)
        returning seq into number;
      return number;
    end $$`,
  `create index on ${schema}.outbox (topic, seq) where not reference`,
  // The clock before the number: what is stamped up to `clock` has no higher number. A mark is newer than whoever took a number up to `last`.
  `create function ${schema}.events_head(known bigint, out last bigint, out mark xid8, out oldest xid8, out clock timestamptz)
    language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
    begin
      clock := clock_timestamp();
      select case when s.is_called then s.last_value else 0 end into last from outbox_seq_seq s;
      if last > known then mark := pg_current_xact_id(); end if;
      oldest := pg_snapshot_xmin(pg_current_snapshot());
    end $$`,
  `create function ${schema}.read_events(after bigint, until bigint, topics text[], up_to int)
      returns table (seq bigint, topic text, key uuid, version bigint, unit_id uuid, body jsonb, at timestamptz)
    language sql stable security definer set search_path = ${schema}, pg_temp as $$
      select o.seq, o.topic, o.key, o.version, o.unit_id, o.body, o.at from outbox o
      where not o.reference and o.topic = any (topics) and o.seq > after and o.seq <= until order by o.seq limit up_to $$`,
  ...['events_head(bigint)', 'read_events(bigint, bigint, text[], int)'].flatMap((signature) => [
    `revoke all on function ${schema}.${signature} from public`,
    `grant execute on function ${schema}.${signature} to ${loginRole(schema)}`,
  ]),
]
