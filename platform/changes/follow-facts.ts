import type { SubgraphName } from '../database/roles.js'
import { insertChanges } from './insert-changes.sql.js'

const PREFIX: Readonly<Record<SubgraphName, string>> = { projects: 'Project', financing: 'Financing', land: 'Land', tax: 'Tax', coordination: 'Coordination' }

/** What every slice has under its own name, and tables whose type in the graph is not their name. */
const OF_EVERY_SLICE = {
  link: 'RecordLink',
  objection: 'Objection',
  data_finding: 'Finding',
  attachment: 'Attachment',
  feed: 'Feed',
  withdrawal_proposal: 'WithdrawalProposal',
}
const OTHERWISE_NAMED = { scope_building: 'FinancedScope', engagement: 'BankEngagement' }

const typeOf = (schema: SubgraphName): string => {
  const ofSlice = Object.entries(OF_EVERY_SLICE).map(([table, type]) => [table, `${PREFIX[schema]}${type}`])
  const cases = [...ofSlice, ...Object.entries(OTHERWISE_NAMED)].map(([table, type]) => `when '${table}' then '${type}'`)
  return `case t.name ${cases.join(' ')} else replace(initcap(replace(t.name, '_', ' ')), ' ', '') end`
}

/** Rows that are no record of their own: their change is their owner's. */
const ID_COLUMN = `case t.name when 'scope_building' then 'scope_id' else 'id' end`

/**
 * Postings tell of accounts, and a permit's developers change only with the permit's own row: neither is ever read as a record. That a number
 * is another unit's too is only for who sees both (T13): the feed would tell it to who tried the number.
 */
const NOT_FOLLOWED = `'ledger_account', 'presale_permit_developer', 'finding'`

/**
 * Who is told of a change is who may read the row, and the row's policy says it: read from the catalog, so that no table is forgotten and
 * none is told wider than it is read. What depends on more than grants (taxes: a legal basis; attachments: whatever record they are put to)
 * is told to no bank.
 */
export const audienceFunction = (
  schema: SubgraphName,
): string => `create or replace function ${schema}.change_audience(name text, out audience text, out parent text, out parent_column text)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
  declare
    policy text := (select qual from pg_policies where schemaname = '${schema}' and tablename = name and policyname = 'read');
    part text[] := regexp_match(policy, 'FROM ([a-z_.]+) parent\\s+WHERE \\(parent\\.id = ([a-z_.]+)\\)');
  begin
    parent := coalesce(regexp_replace(part[1], '.*\\.', ''), '');
    parent_column := coalesce(regexp_replace(part[2], '.*\\.', ''), '');
    audience := case
      when exists (select 1 from pg_policies where schemaname = '${schema}' and tablename = name and policyname = 'own_bank') then 'OWN_BANK'
      when part is not null then (select a.audience from ${schema}.change_audience(parent) a)
      when policy like '%legal_basis%' then 'UNITS'
      when policy like '%grant_subject%' then 'SUBJECT'
      when policy not like '%unit_id%' and policy not like '%EXISTS%' then 'EVERYONE'
      else 'UNITS' end;
  end $$`

const before = insertChanges({
  from: '%1$I',
  type: '%2$L',
  audience: '%3$L',
  parent: '%4$L',
  parentColumn: '%5$L',
  idColumn: '%6$L',
  operation: `'ADDED'`,
  alreadyThere: true,
  subjectsOfPart: `'{}'::uuid[]`,
})

/** After every migration: each table of facts that has no trigger yet gets one, and what is in it already is told once, as added. */
export const followFacts = (schema: SubgraphName): string => `do $do$
declare f record;
begin
  if to_regclass('${schema}.fact_change') is null then return; end if;
  for f in
    select t.name, ${typeOf(schema)} as type, ${ID_COLUMN} as id_column, a.* from (
      select c.relname as name from pg_class c join pg_class past on past.relname = c.relname and past.relnamespace = '${schema}_history'::regnamespace
      where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r' and c.relname not in (${NOT_FOLLOWED})
        and not exists (select 1 from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'note_insert')
      order by c.oid
    ) t cross join lateral ${schema}.change_audience(t.name) a
  loop
    execute format('set local search_path = ${schema}, pg_temp');
    execute format($sql$${before}$sql$, f.name, f.type, f.audience, f.parent, f.parent_column, f.id_column);
    execute format('create trigger note_insert after insert on %I referencing new table as new_rows for each statement execute function note_changes(%L, %L, %L, %L, %L)',
      f.name, f.type, f.audience, f.parent, f.parent_column, f.id_column);
    execute format('create trigger note_update after update on %I referencing new table as new_rows for each statement execute function note_changes(%L, %L, %L, %L, %L)',
      f.name, f.type, f.audience, f.parent, f.parent_column, f.id_column);
  end loop;
end $do$`
