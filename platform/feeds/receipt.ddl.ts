import { definer } from '../database/definer.js'
import type { SubgraphName } from '../database/roles.js'
import { NO_INSTITUTION } from './no-institution.js'

/** Freshness counts working days: a table that came a moment ago need not be told again, and writers need not wait for one row. */
const OFTEN = `interval '10 minutes'`

const SAME = 'r.kind = n.kind and r.unit_id = n.unit_id and r.agency = n.agency and r.institution_id = n.institution_id'

/**
 * Every write of the table, by form, API or import, moves "last received" of its unit and agency. A row that another transaction is
 * moving at this moment is left to it.
 */
export function receiptTrigger(schema: SubgraphName, table: string, ofBanks = false): string[] {
  const institution = ofBanks
    ? `case x.agency when 'BANK' then coalesce(x.institution_id, '${NO_INSTITUTION}') else '${NO_INSTITUTION}' end`
    : `'${NO_INSTITUTION}'`
  const written = `(select distinct '${table.toUpperCase()}' as kind, x.unit_id, x.agency, (${institution})::uuid as institution_id from new_rows x) n`
  const trigger = (event: 'insert' | 'update') =>
    `create trigger receive_${event} after ${event} on ${schema}.${table} referencing new table as new_rows for each statement execute function ${schema}.${table}_received()`
  return [
    `create function ${schema}.${table}_received() returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp as $$ begin
      update feed_receipt r set last_received_at = now() from (
        select r.* from feed_receipt r join ${written} on ${SAME} where r.last_received_at < now() - ${OFTEN} for update of r skip locked) n where ${SAME};
      insert into feed_receipt (kind, unit_id, agency, institution_id, last_received_at)
        select n.kind, n.unit_id, n.agency, n.institution_id, now() from ${written}
        where not exists (select 1 from feed_receipt r where ${SAME}) order by 1, 2, 3, 4 on conflict do nothing;
      return null; end $$`,
    `revoke all on function ${schema}.${table}_received() from public`,
    trigger('insert'),
    trigger('update'),
  ]
}

/** What an import says of the rows that it named: how far the table reaches now, and that they are in it; one that came back is no longer missing. */
export const receiptFunctions = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'note_received(kind text, unit uuid, agency text, institution uuid, import text, up_to date, records uuid[])',
    types: 'text, uuid, text, uuid, text, date, uuid[]',
    returns: 'void',
    language: 'plpgsql',
    body: `begin
      insert into feed_receipt as r (kind, unit_id, agency, institution_id, received_up_to, last_received_at, last_import)
        values (note_received.kind, note_received.unit, note_received.agency, coalesce(note_received.institution, '${NO_INSTITUTION}'), note_received.up_to, now(), note_received.import)
        on conflict on constraint feed_receipt_pkey do update set received_up_to = greatest(r.received_up_to, excluded.received_up_to),
          last_received_at = excluded.last_received_at, last_import = coalesce(excluded.last_import, r.last_import);
      if note_received.import is null then return; end if;
      insert into feed_seen as s (record_id, import_id, seen_at) select distinct id, note_received.import, now() from unnest(note_received.records) id order by id
        on conflict on constraint feed_seen_pkey do update set import_id = excluded.import_id, seen_at = excluded.seen_at;
      update withdrawal_proposal p set state = 'RETURNED', version = p.version + 1 where p.record_id = any (note_received.records) and p.state = 'PROPOSED';
    end`,
  })
