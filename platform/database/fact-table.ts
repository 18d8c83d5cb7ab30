import type { Agency } from '../../kernel/actor.js'
import { forceRls, grantTo, readPolicy, type Visibility, writePolicy } from './policy.js'
import { asOfSchema, historySchema, type SubgraphName } from './roles.js'

export interface FactTable {
  readonly schema: SubgraphName
  readonly name: string
  /** Column name → SQL type and constraints; the common columns are added. */
  readonly columns: Readonly<Record<string, string>>
  readonly visibility: Visibility
  /** The agencies that own the table's rows and are the only ones to write them. */
  readonly writers: readonly Agency[]
  readonly constraints?: readonly string[]
  /** Column lists to index; `unit_id` and `subject_id` always are. */
  readonly indexes?: readonly string[]
}

/** What every fact carries: whose it is, whom it is about, who reported it, when the database recorded it, which version it is. */
const COMMON: Readonly<Record<string, string>> = {
  id: 'uuid primary key',
  unit_id: 'uuid not null',
  subject_id: 'uuid',
  agency: 'text not null',
  reporter: 'uuid not null',
  reporter_post: 'text not null',
  source: 'text not null',
  recorded_at: 'timestamptz not null default now()',
  version: 'int not null default 1',
}

/** One table of facts with its history, its as-of view and its policies. */
export function factTable(table: FactTable): string[] {
  const columns = { ...COMMON, ...table.columns }
  const qualified = `${table.schema}.${table.name}`
  const body = [...Object.entries(columns).map(([name, type]) => `${name} ${type}`), ...(table.constraints ?? [])].join(',\n  ')
  return [
    `create table ${qualified} (\n  ${body}\n)`,
    ...['unit_id', 'subject_id', ...(table.indexes ?? [])].map((list) => `create index on ${qualified} (${list})`),
    `create trigger stamp before insert or update on ${qualified} for each row execute function ${table.schema}.stamp()`,
    ...forceRls(table.schema, qualified),
    `create policy read on ${qualified} for select using (${readPolicy(table.schema, table.name, table.visibility)})`,
    `create policy insert_own on ${qualified} for insert with check (${writePolicy(table.name, table.writers)})`,
    `create policy update_own on ${qualified} for update using (${writePolicy(table.name, table.writers)}) with check (${writePolicy(table.name, table.writers)})`,
    grantTo(table.schema, 'select, insert, update', qualified),
    ...history(table, Object.keys(columns)),
  ]
}

/**
 * History is kept by definer triggers and not writable by the login role. Rows changed twice in one transaction leave one version.
 * Statement-level triggers: a bulk insert of 500 rows writes its history in one statement.
 */
function history(table: FactTable, columns: readonly string[]): string[] {
  const { schema, name } = table
  const past = `${historySchema(schema)}.${name}`
  const list = columns.join(', ')
  const keep = `insert into ${past} (${list}, sys_from, sys_to) select ${columns.map((column) => `n.${column}`).join(', ')}, now(), 'infinity' from new_rows n`
  const close = `delete from ${past} h using old_rows o where h.id = o.id and h.sys_from = now() and h.sys_to = 'infinity';
    update ${past} h set sys_to = now() from old_rows o where h.id = o.id and h.sys_to = 'infinity';`
  const definer = (body: string) =>
    `returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp as $$ begin ${body} return null; end $$`
  const trigger = (event: string, tables: string) =>
    `create trigger keep_${event} after ${event} on ${schema}.${name} referencing ${tables} for each statement execute function ${schema}.${name}_${event}_history()`
  return [
    `create table ${past} (like ${schema}.${name}, sys_from timestamptz not null, sys_to timestamptz not null)`,
    `create index on ${past} (id, sys_from)`,
    `create index on ${past} (subject_id)`,
    ...forceRls(schema, past),
    `create policy read on ${past} for select using (${readPolicy(schema, name, table.visibility)})`,
    grantTo(schema, 'select', past),
    `create function ${schema}.${name}_insert_history() ${definer(`${keep};`)}`,
    `create function ${schema}.${name}_update_history() ${definer(`${close} ${keep};`)}`,
    `create function ${schema}.${name}_delete_history() ${definer(close)}`,
    trigger('insert', 'new table as new_rows'),
    trigger('update', 'old table as old_rows new table as new_rows'),
    trigger('delete', 'old table as old_rows'),
    `create view ${asOfSchema(schema)}.${name} with (security_invoker = true) as select ${list} from ${past}
      where sys_from <= (select current_setting('app.as_of')::timestamptz) and sys_to > (select current_setting('app.as_of')::timestamptz)`,
    grantTo(schema, 'select', `${asOfSchema(schema)}.${name}`),
  ]
}

/** What all fact tables of a schema stand on; runs once, before the first table. */
export const factFoundation = (schema: SubgraphName): string[] => [
  `create function ${schema}.stamp() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin new.recorded_at := now(); return new; end $$`,
  // The earliest instant at which a transaction that may still write began: as-of answers do not reach past it.
  `create function ${schema}.as_of_watermark() returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity
    where datname = current_database() and usename = 'hub_${schema}' and pid <> pg_backend_pid() and xact_start is not null $$`,
  `revoke all on function ${schema}.as_of_watermark() from public`,
  `grant execute on function ${schema}.as_of_watermark() to hub_${schema}`,
]
