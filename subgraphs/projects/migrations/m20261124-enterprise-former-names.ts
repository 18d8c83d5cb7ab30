import { addColumns } from '../../../platform/database/add-columns.js'
import { definer } from '../../../platform/database/definer.js'
import { namedMigration } from '../../../platform/database/named-migration.js'

/** What a company was called stays findable: kept by the database when its name is corrected, and when a succession is recorded. */
export const M20261124EnterpriseFormerNames = namedMigration('M20261124EnterpriseFormerNames', () => [
  ...addColumns({ schema: 'projects', name: 'enterprise', columns: { former_names: `text[] not null default '{}'` } }),
  `create function projects.keep_former_company_name() returns trigger language plpgsql set search_path = projects, pg_temp as $$
    begin
      new.former_names := former_names_of(old.former_names, array[old.name], array[new.name]);
      return new;
    end $$`,
  `create trigger former_names before update of name on projects.enterprise for each row
    when (old.name is distinct from new.name) execute function projects.keep_former_company_name()`,
  ...definer({
    schema: 'projects',
    signature: 'tell_predecessors()',
    types: '',
    returns: 'trigger',
    language: 'plpgsql',
    body: `begin
      update enterprise e set former_names = former_names_of(e.former_names, s.names, array[e.name])
        from (select n.subject_id, array_agg(n.former_name order by n.succeeded_on) as names from new_rows n where n.status = 'IN_FORCE' group by n.subject_id) s
        where e.id = s.subject_id and not e.former_names @> s.names;
      return null;
    end`,
  }),
  ...['insert', 'update'].map(
    (event) => `create trigger predecessors_${event} after ${event} on projects.enterprise_succession referencing new table as new_rows
      for each statement execute function projects.tell_predecessors()`,
  ),
])
