import { asOfSchema, historySchema, type SubgraphName } from './roles.js'

export interface AddedColumns {
  readonly schema: SubgraphName
  readonly name: string
  /** Column name → SQL type; nullable or with a default, for the rows that are there and for their past. */
  readonly columns: Readonly<Record<string, string>>
}

/**
 * Adds columns to a table of facts, its history and its as-of view. The history's functions and the view name every column, so they are
 * made anew from what the table has now: another migration may have added columns before.
 */
export const addColumns = ({ schema, name, columns }: AddedColumns): string[] => {
  const added = Object.entries(columns).map(([column, type]) => `add column ${column} ${type}`)
  const past = `${historySchema(schema)}.${name}`
  return [`alter table ${schema}.${name} ${added.join(', ')}`, `alter table ${past} ${added.join(', ')}`, keepHistoryAnew(schema, name)]
}

function keepHistoryAnew(schema: SubgraphName, name: string): string {
  const past = `${historySchema(schema)}.${name}`
  const keep = `insert into ${past} (%1$s, sys_from, sys_to) select %2$s, now(), ''infinity'' from new_rows n;`
  const close = `delete from ${past} h using old_rows o where h.id = o.id and h.sys_from = now() and h.sys_to = ''infinity'';
      update ${past} h set sys_to = now() from old_rows o where h.id = o.id and h.sys_to = ''infinity'';`
  const replace = (event: string, body: string): string =>
    `execute format('create or replace function ${schema}.${name}_${event}_history() returns trigger language plpgsql security definer
      set search_path = ${schema}, pg_temp as $f$ begin ${body} return null; end $f$', list, taken);`
  return `do $anew$
    declare list text; taken text;
    begin
      select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('n.' || quote_ident(attname), ', ' order by attnum) into list, taken
        from pg_attribute where attrelid = '${schema}.${name}'::regclass and attnum > 0 and not attisdropped;
      ${replace('insert', keep)}
      ${replace('update', `${close} ${keep}`)}
      execute format('create or replace view ${asOfSchema(schema)}.${name} with (security_invoker = true) as select %s from ${past}
        where sys_from <= (select current_setting(''app.as_of'')::timestamptz) and sys_to > (select current_setting(''app.as_of'')::timestamptz)', list);
    end $anew$`
}
