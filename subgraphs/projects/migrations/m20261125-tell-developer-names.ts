import { namedMigration } from '../../../platform/database/named-migration.js'

/** Every name of a developer that a certificate may bear: its own, former ones, and those of whom it succeeded or who succeeded it. */
const NAMES_OF_DEVELOPER = `array(select distinct name from (
    select e.name union all select unnest(e.former_names)
    union all select unnest(o.name || o.former_names) from succession s join enterprise o on o.id in (s.old_id, s.new_id) and o.id <> e.id where e.id in (s.old_id, s.new_id)
  ) called(name) where name is not null order by name)`

/** As before, with `developer_names`. A succession changes no record's version, so the version is the instant: always above what was told. */
const tell = `create or replace function projects.tell_project_names(projects uuid[]) returns void language plpgsql security definer set search_path = projects, pg_temp as $$
  declare told record;
  begin
    for told in
      select p.id, p.unit_id, (extract(epoch from clock_timestamp()) * 1000000)::bigint as version, jsonb_build_object(
        'unit_id', p.unit_id, 'names', array_remove(array[p.name, p.marketing_name] || p.former_names, null), 'address', p.address,
        'developer_id', p.developer_id, 'developer_name', e.name, 'developer_uscc', e.uscc, 'code', p.code,
        'developer_names', ${NAMES_OF_DEVELOPER}) as body
      from project p left join enterprise e on e.id = p.developer_id where p.id = any (tell_project_names.projects) order by p.id
    loop
      perform append_outbox('project_name', told.id, told.version, true, told.unit_id, told.body, coalesce(current_setting('app.trace', true), ''));
    end loop;
  end $$`

const onWrite = (table: string, name: string, events: readonly string[], projectIds: string): string[] => [
  `create function projects.${name}() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
    begin perform tell_project_names(array(${projectIds})); return null; end $$`,
  ...events.map(
    (
      event,
    ) => `create trigger ${name}_${event} after ${event} on projects.${table} referencing ${event === 'update' ? 'old table as old_rows ' : ''}new table as new_rows
      for each statement execute function projects.${name}()`,
  ),
]

/** Who a developer was is told with who it is: whoever compares names in another slice knows a renamed holder (domain §2.4). */
export const M20261125TellDeveloperNames = namedMigration('M20261125TellDeveloperNames', () => [
  tell,
  ...onWrite(
    'enterprise',
    'tell_former_names',
    ['update'],
    `select p.id from new_rows n join old_rows o on o.id = n.id join project p on p.developer_id = n.id
       where n.former_names is distinct from o.former_names and (n.name, n.uscc) is not distinct from (o.name, o.uscc)`,
  ),
  ...onWrite(
    'succession',
    'tell_succession',
    ['insert', 'update'],
    'select distinct p.id from new_rows n join project p on p.developer_id in (n.old_id, n.new_id)',
  ),
  // A hub that was filled before tells what of it is news.
  `select projects.tell_project_names(array(select p.id from projects.project p join projects.enterprise e on e.id = p.developer_id
    where e.former_names <> '{}' or exists (select 1 from projects.succession s where e.id in (s.old_id, s.new_id))))`,
])
