import type { SubgraphName } from '../../database/roles.js'
import { BY_KEY } from './keep-matching.ddl.js'

const DUE = 'on conflict (id) do update set turn = excluded.turn'

const trigger = (name: string, event: string, table: string, call: string): string =>
  `create trigger ${name}_${event} after ${event} on ${table} referencing new table as new_rows for each statement execute function ${call}`

const onWrite = (name: string, table: string, call: string): string[] => ['insert', 'update'].map((event) => trigger(name, event, table, call))

const definer = (schema: SubgraphName, name: string, body: string): string =>
  `create function ${schema}.${name}() returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$ begin ${body} return null; end $$`

/**
 * Whatever changes is noted by the database itself, whoever changes it. What a person decides opens or closes the record at once; the
 * matcher's own proposals are no news to it.
 */
export const matchTriggers = (schema: SubgraphName): string[] => [
  definer(schema, 'note_record', `insert into match_due as d (id, kind) select n.id, tg_argv[0] from new_rows n order by n.id ${DUE};`),
  definer(schema, 'note_project', `insert into match_due as d (id, kind) select n.id, 'PROJECT' from new_rows n order by n.id ${DUE};`),
  definer(
    schema,
    'note_link',
    `update match_record r set open = not exists (select 1 from link l where l.record_id = r.record_id and l.state = 'CONFIRMED')
       where r.record_id in (select n.record_id from new_rows n where n.source <> 'MATCHER' or n.state not in ('PROPOSED', 'WITHDRAWN'));
     insert into match_due as d (id, kind)
       select distinct on (x.id) x.id, x.kind from new_rows n cross join lateral (values (n.record_id, n.record_type), (n.project_id, 'PROJECT')) x(id, kind)
       where x.id is not null and (n.source <> 'MATCHER' or n.state not in ('PROPOSED', 'WITHDRAWN'))
         and (x.kind <> 'PROJECT' or n.state in ('CONFIRMED', 'UNDONE')) order by x.id ${DUE};`,
  ),
  ...onWrite('match_project', `${schema}.ref_project_name`, `${schema}.note_project()`),
  ...onWrite('match_link', `${schema}.link`, `${schema}.note_link()`),
]

/** A register whose records are matched; those that are there already are looked at first thing. */
export const matchable = (schema: SubgraphName, table: string, type: string): string[] => [
  ...onWrite('match_record', `${schema}.${table}`, `${schema}.note_record('${type}')`),
  `insert into ${schema}.match_due (id, kind) select id, '${type}' from ${schema}.${table} on conflict do nothing`,
]
