import { Migration } from '@mikro-orm/migrations'
import { addColumns } from '../../../platform/database/add-columns.js'

/** What a project was called stays findable whoever renames it: kept by the database, each name once, today's names never among them. */
const keepFormerNames = [
  `create function projects.former_names_of(known text[], was text[], is_now text[]) returns text[] language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(name order by first), '{}') from (
      select name, min(place) as first from unnest(known || was) with ordinality as x(name, place)
      where name is not null and name <> all (array_remove(is_now, null)) group by name
    ) names $$`,
  `create function projects.keep_former_names() returns trigger language plpgsql set search_path = projects, pg_temp as $$
    begin
      new.former_names := former_names_of(old.former_names, array[old.name, old.marketing_name], array[new.name, new.marketing_name]);
      return new;
    end $$`,
  `create trigger former_names before update of name, marketing_name on projects.project for each row
    when ((old.name, old.marketing_name) is distinct from (new.name, new.marketing_name)) execute function projects.keep_former_names()`,
]

export class M20261124FormerNames extends Migration {
  override up(): void {
    for (const statement of [
      ...addColumns({ schema: 'projects', name: 'project', columns: { former_names: `text[] not null default '{}'` } }),
      ...keepFormerNames,
    ])
      this.addSql(statement)
  }
}
