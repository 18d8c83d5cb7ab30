import type { Part } from './roles.js'

/** What is recorded stays: update, delete and truncate are refused by trigger even for the tables' owner, who is no login role. */
export const appendOnly = (schema: Part, table: string): string[] => [
  `create or replace function ${schema}.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin raise exception using errcode = 'insufficient_privilege', message = format('%s is only added to', tg_table_name); end $$`,
  `create trigger append_only before update or delete on ${schema}.${table} for each row execute function ${schema}.refuse_change()`,
  `create trigger append_only_truncate before truncate on ${schema}.${table} for each statement execute function ${schema}.refuse_change()`,
]
