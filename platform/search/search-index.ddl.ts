import { forceRls, inUnits, isService, viewerExpression } from '../database/policy.js'
import { loginRole, type SubgraphName } from '../database/roles.js'

/** What of a table's rows is found by search: its texts, those that matter most first. The row is `r`. */
export interface SearchSource {
  readonly schema: SubgraphName
  readonly table: string
  /** SearchField → SQL of a text[]; nulls in it are left out. */
  readonly fields: readonly (readonly [field: string, texts: string])[]
  /** Tables whose texts belong to the row too. */
  readonly join?: string
  /** Which records a bank or a developer may find: the subjects granted to it, or what a confirmed link says is about one of them. */
  readonly grantedBy: 'subject' | 'link'
  /** Agencies find it whatever its unit. */
  readonly everywhere?: boolean
}

/**
 * An index table beside the facts, kept by triggers. Row-level security would keep PostgreSQL from using the index (`@>` is not leakproof: it may
 * run only on rows that the policy let through), so a definer function searches with the policy's own expressions written into it; the
 * records themselves are then read under row-level security like all others, which has the last word.
 */
export const searchIndexDdl = (source: SearchSource): string[] => {
  const { schema, table } = source
  const name = `${schema}.${table}_search`
  return [
    `create table ${name} (record_id uuid primary key references ${schema}.${table} on delete cascade, unit_id uuid not null,
      norm text collate "C" not null, fields text[] not null, texts text[] not null)`,
    // Entries are merged in lots: one by one they cost four times as much. What waits is read by every search, so it may not be much (kB).
    `create index on ${name} using gin (${schema}.search_pairs(norm)) with (gin_pending_list_limit = 512)`,
    ...forceRls(schema, name),
    ...keepFunctions(source),
    searchFunction(source),
    `revoke all on function ${schema}.search_${table}(text, int) from public`,
    `grant execute on function ${schema}.search_${table}(text, int) to ${loginRole(schema)}`,
    `select ${schema}.keep_${table}_search(array(select id from ${schema}.${table}))`,
  ]
}

const keepFunctions = ({ schema, table, fields, join = '' }: SearchSource): string[] => [
  `create function ${schema}.keep_${table}_search(records uuid[]) returns void language sql security definer set search_path = ${schema}, pg_temp as $$
    insert into ${table}_search as known (record_id, unit_id, norm, fields, texts)
      select r.id, r.unit_id, E'\\n' || string_agg(part.norm, E'\\n' order by part.n, part.o) || E'\\n',
        array_agg(part.field order by part.n, part.o), array_agg(part.text order by part.n, part.o)
      from ${table} r ${join} cross join lateral (
        select f.n, x.o, f.field, x.text, search_norm(x.text) as norm
        from (values ${fields.map(([field, texts], n) => `(${n}, '${field}', ${texts})`).join(', ')}) f(n, field, texts), unnest(f.texts) with ordinality x(text, o)
      ) part
      where r.id = any (records) and part.norm <> '' group by r.id
    on conflict (record_id) do update set unit_id = excluded.unit_id, norm = excluded.norm, fields = excluded.fields, texts = excluded.texts
      where (known.unit_id, known.texts, known.fields) is distinct from (excluded.unit_id, excluded.texts, excluded.fields) $$`,
  `revoke all on function ${schema}.keep_${table}_search(uuid[]) from public`,
  `create function ${schema}.${table}_searched() returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp as $$
    begin perform keep_${table}_search(array(select id from new_rows)); return null; end $$`,
  ...['insert', 'update'].map(
    (event) =>
      `create trigger search_${event} after ${event} on ${schema}.${table} referencing new table as new_rows for each statement execute function ${schema}.${table}_searched()`,
  ),
]

/** Of a word that thousands of records contain, so many are compared; the caller is told that there are more. */
const MOST_COMPARED = 2000

const MATCHES: readonly (readonly [rank: number, text: string])[] = [
  [1, `E'\\n' || q || E'\\n'`],
  [2, `E'\\n' || q`],
  [3, 'q'],
]

/** Equal before beginning before part; then by where the text stands, which is the order of the fields; then the shorter. */
const searchFunction = ({ schema, table, grantedBy, everywhere = false }: SearchSource): string => {
  const grantedRecords =
    grantedBy === 'subject'
      ? `select g.subject_id from grant_subject g where g.viewer_id = ${viewerExpression}`
      : `select l.record_id from grant_subject g join link l on l.subject_id = g.subject_id and l.state = 'CONFIRMED' where g.viewer_id = ${viewerExpression}`
  const inSight = everywhere ? `nullif(current_setting('app.units', true), '') is not null` : inUnits('s.unit_id')
  const fits = ([rank, text]: readonly [number, string]): string =>
    [`strpos(s.norm, ${text}) > 0`, ...MATCHES.filter(([better]) => better < rank).map(([, better]) => `strpos(s.norm, ${better}) = 0`)].join(' and ')
  const matching = (match: readonly [number, string], sight: string): string => `(select * from (
          select ${match[0]} as rank, strpos(s.norm, ${match[1]}) as place, length(s.norm) as size, s.*
          from ${table}_search s where ${fits(match)} and ${sight} limit ${MOST_COMPARED}) compared order by place, size, record_id limit most)`
  // One after the other: when enough are equal, what only contains the text is not looked for.
  const best = (sight: (match: readonly [number, string]) => string): string => `return query
        select f.record_id, f.rank, f.fields[part.n], f.texts[part.n]
        from (${MATCHES.map((match) => matching(match, sight(match))).join(' union all ')} limit most) f
        cross join lateral (select length(left(f.norm, f.place)) - length(replace(left(f.norm, f.place), E'\\n', '')) as n) part
        order by f.rank, f.place, f.size, f.record_id;`
  return `create function ${schema}.search_${table}(sought text, most int) returns table (id uuid, rank int, field text, matched text)
    language plpgsql stable security definer set search_path = ${schema}, pg_temp as $$
    declare q text := search_norm(sought);
    begin
      if length(q) < 2 then return; end if;
      if ${viewerExpression} is not null then
        ${best(() => `s.record_id = any (array(${grantedRecords}))`)}
      else
        ${best(([, text]) => `search_pairs(s.norm) @> pairs_sought(${text}) and (${isService} or ${inSight})`)}
      end if;
    end $$`
}
