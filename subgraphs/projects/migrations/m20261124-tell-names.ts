import { Migration } from '@mikro-orm/migrations'

const tell = `create function projects.tell_project_names(projects uuid[]) returns void language plpgsql security definer set search_path = projects, pg_temp as $$
  declare told record;
  begin
    for told in
      select p.id, p.unit_id, p.version::bigint * 1000000 + coalesce(e.version, 0) as version, jsonb_build_object(
        'unit_id', p.unit_id, 'names', array_remove(array[p.name, p.marketing_name] || p.former_names, null), 'address', p.address,
        'developer_id', p.developer_id, 'developer_name', e.name, 'developer_uscc', e.uscc, 'code', p.code) as body
      from project p left join enterprise e on e.id = p.developer_id where p.id = any (tell_project_names.projects) order by p.id
    loop
      perform append_outbox('project_name', told.id, told.version, true, told.unit_id, told.body, coalesce(current_setting('app.trace', true), ''));
    end loop;
  end $$`

const trigger = (table: string, event: string, tables: string, body: string): string[] => [
  `create function projects.${table}_${event}_named() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
    begin perform tell_project_names(array(${body})); return null; end $$`,
  `create trigger tell_${event}_named after ${event} on projects.${table} referencing ${tables} for each statement execute function projects.${table}_${event}_named()`,
]

const BOTH = 'old table as old_rows new table as new_rows'

/**
 * The other slices learn what a project is called, where it is and whose: whoever writes it, one by one, in bulk or by an import. A change
 * of the developer's name is one of all its projects; the version rises with either of the two.
 */
const statements = [
  tell,
  'revoke all on function projects.tell_project_names(uuid[]) from public',
  ...trigger('project', 'insert', 'new table as new_rows', 'select id from new_rows'),
  ...trigger(
    'project',
    'update',
    BOTH,
    `select n.id from new_rows n join old_rows o on o.id = n.id where (n.name, n.marketing_name, n.former_names, n.address, n.developer_id, n.code, n.unit_id)
      is distinct from (o.name, o.marketing_name, o.former_names, o.address, o.developer_id, o.code, o.unit_id)`,
  ),
  ...trigger(
    'enterprise',
    'update',
    BOTH,
    `select p.id from new_rows n join old_rows o on o.id = n.id join project p on p.developer_id = n.id where (n.name, n.uscc) is distinct from (o.name, o.uscc)`,
  ),
  // A hub that was filled before tells what it has.
  'select projects.tell_project_names(array(select id from projects.project))',
]

export class M20261124TellNames extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}
