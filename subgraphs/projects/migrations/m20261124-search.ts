import { Migration } from '@mikro-orm/migrations'
import { normalFormDdl } from '../../../platform/search/normal-form.ddl.js'
import { searchIndexDdl } from '../../../platform/search/search-index.ddl.js'
import { SEARCH_SOURCES } from '../search/search-sources.js'

/** A project that is renamed renames its buildings. */
const renamedBuildings = [
  `create function projects.project_renamed() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
    begin
      perform keep_building_search(array(select b.id from new_rows n join old_rows o on o.id = n.id join building b on b.project_id = n.id
        where (n.name, n.marketing_name) is distinct from (o.name, o.marketing_name)));
      return null;
    end $$`,
  `create trigger search_renamed after update on projects.project referencing old table as old_rows new table as new_rows
    for each statement execute function projects.project_renamed()`,
]

export class M20261124ProjectsSearch extends Migration {
  override up(): void {
    const statements = [...normalFormDdl('projects'), ...Object.values(SEARCH_SOURCES).flatMap((source) => searchIndexDdl(source)), ...renamedBuildings]
    for (const statement of statements) this.addSql(statement)
  }
}
