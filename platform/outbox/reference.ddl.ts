import { forceRls, granted, inUnits, isService, viewerExpression } from '../database/policy.js'
import { loginRole, type SubgraphName } from '../database/roles.js'

/**
 * Read-only copies of what rules and row-level security need from other agencies on every row: units, institutions, projects, scopes,
 * grants, legal bases, settings, calendar. They arrive through the owner's outbox and are applied by version, never by arrival.
 */
const TABLES: Readonly<Record<string, string>> = {
  unit: 'id uuid primary key, parent_id uuid, name text, aliases text[], code text, kind text, valid_from date, valid_to date, version bigint',
  institution: 'id uuid primary key, parent_id uuid, name text, cnaps_code text, sees_branches boolean, version bigint',
  project: 'id uuid primary key, unit_id uuid, developer_id uuid, version bigint',
  scope: 'id uuid primary key, project_id uuid, unit_id uuid, building_ids uuid[], version bigint',
  push: 'id uuid primary key, scope_id uuid, institution_id uuid, unit_id uuid, granted_at timestamptz, revoked_at timestamptz, version bigint',
  legal_basis:
    'id uuid primary key, unit_id uuid, scope_id uuid, institution_id uuid, kind text, valid_from date, valid_to date, revoked_at timestamptz, version bigint',
  policy_in_force: 'id uuid primary key, unit_id uuid, policy text, effective_from date, effective_to date, version bigint',
  unit_setting: 'id uuid primary key, unit_id uuid, name text, value text, effective_from date, version bigint',
  calendar_day: 'id uuid primary key, day date, working boolean, source text, version bigint',
}

const names = (table: string): string[] => (TABLES[table] ?? '').split(', ').map((column) => column.split(' ')[0] ?? '')

const upsert = (table: string): string => {
  const columns = names(table)
  const updates = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)
  return `when '${table}' then insert into ref_${table} as r select (jsonb_populate_record(null::ref_${table}, apply_reference.body || jsonb_build_object('id', apply_reference.key, 'version', apply_reference.version))).*
        on conflict (id) do update set ${updates.join(', ')} where r.version < excluded.version;`
}

export const REFERENCE_TOPICS: readonly string[] = Object.keys(TABLES)

/** The function that applies one event; `otherwise` is what happens to topics that came later. */
export const applyReference = (
  schema: SubgraphName,
  otherwise = '',
): string => `function ${schema}.apply_reference(source text, seq bigint, topic text, key uuid, version bigint, body jsonb) returns void
      language plpgsql security definer set search_path = ${schema}, pg_temp as $$
      begin
        -- A push and its scope arrive from two sources: applied side by side, neither would see the other, and the grant would be missing for good.
        perform pg_advisory_xact_lock(hashtextextended('${schema}.reference', 0));
        case apply_reference.topic
          ${REFERENCE_TOPICS.map(upsert).join('\n          ')}${otherwise}
        end case;
        perform refresh_grants(apply_reference.topic, apply_reference.key);
        insert into inbox as i values (apply_reference.source, apply_reference.seq) on conflict on constraint inbox_pkey do update set position = excluded.position where i.position < excluded.position;
      end $$`

export const referenceDdl = (schema: SubgraphName): string[] => {
  const login = loginRole(schema)
  return [
    ...grantTable(schema),
    ...Object.entries(TABLES).flatMap(([name, columns]) => [
      `create table ${schema}.ref_${name} (${columns})`,
      `grant select on ${schema}.ref_${name} to ${login}`,
    ]),
    // A total of something about a project is asked beside the project: unseen is null, never 0.
    ...['ref_project', 'ref_scope'].flatMap((table) => [
      ...forceRls(schema, `${schema}.${table}`),
      `create policy read on ${schema}.${table} for select using (${isService} or ${inUnits(`${table}.unit_id`)} or ${granted(schema, `${table}.id`)})`,
    ]),
    // Who was pushed to whom moves markets: whoever needs to read more of it than his units' adds a policy.
    ...['ref_push', 'ref_legal_basis'].flatMap((table) => [
      ...forceRls(schema, `${schema}.${table}`),
      `create policy read on ${schema}.${table} for select using (${isService} or ${inUnits(`${table}.unit_id`)})`,
    ]),
    `create index on ${schema}.ref_scope (project_id)`,
    `create index on ${schema}.ref_push (scope_id)`,
    `create index on ${schema}.ref_legal_basis (scope_id)`,
    `create table ${schema}.inbox (source text primary key, position bigint not null)`,
    `grant select on ${schema}.inbox to ${login}`,
    ...refreshFunctions(schema),
    `create ${applyReference(schema)}`,
    `revoke all on function ${schema}.apply_reference(text, bigint, text, uuid, bigint, jsonb) from public`,
    `grant execute on function ${schema}.apply_reference(text, bigint, text, uuid, bigint, jsonb) to ${login}`,
  ]
}

/** Which subjects a bank's institution sees through pushes and a developer's enterprise through ownership: derived, so that a policy is one index look-up. */
const grantTable = (schema: SubgraphName): string[] => [
  `create table ${schema}.grant_subject (viewer_id uuid, subject_id uuid, via uuid, primary key (viewer_id, subject_id, via))`,
  `create index on ${schema}.grant_subject (via)`,
  `alter table ${schema}.grant_subject enable row level security`,
  `alter table ${schema}.grant_subject force row level security`,
  `create policy owner_all on ${schema}.grant_subject to hub_${schema}_owner using (true) with check (true)`,
  `create policy own on ${schema}.grant_subject for select using (viewer_id = ${viewerExpression})`,
  `grant select on ${schema}.grant_subject to ${loginRole(schema)}`,
]

/**
 * Their plans are kept by the session that applies the rows, which begins on empty tables: a plan made then reads whole tables for every
 * row for ever after. All look up by key, so an index is always right.
 */
const BY_KEY = 'set enable_seqscan = off'

const refreshFunctions = (schema: SubgraphName): string[] => [
  `create function ${schema}.refresh_scope(scope uuid) returns void language sql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
    delete from grant_subject where via = scope;
    insert into grant_subject
      with recursive viewer as (
        select i.id, i.parent_id from ref_push p join ref_institution i on i.id = p.institution_id where p.scope_id = scope and p.revoked_at is null
        union select up.id, up.parent_id from viewer v join ref_institution up on up.id = v.parent_id where up.sees_branches
      )
      select distinct v.id, subject, scope from viewer v, ref_scope s left join ref_project p on p.id = s.project_id,
        unnest(array_remove(array[s.id, s.project_id, p.developer_id] || coalesce(s.building_ids, '{}'::uuid[]), null)) subject
      where s.id = scope $$`,
  `create function ${schema}.refresh_project(project uuid) returns void language sql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
    delete from grant_subject where via = project;
    insert into grant_subject
      select distinct p.developer_id, subject, p.id from ref_project p left join lateral (
        select array_agg(s.id) || array_agg(b.id) filter (where b.id is not null) as ids from ref_scope s left join lateral unnest(s.building_ids) b(id) on true where s.project_id = p.id
      ) scoped on true, unnest(array_remove(array[p.id, p.developer_id] || coalesce(scoped.ids, '{}'::uuid[]), null)) subject
      where p.id = project and p.developer_id is not null $$`,
  `create function ${schema}.refresh_grants(topic text, key uuid) returns void language plpgsql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
    begin
      case topic
        when 'push' then perform refresh_scope(p.scope_id) from ref_push p where p.id = key;
        when 'scope' then perform refresh_scope(key); perform refresh_project(s.project_id) from ref_scope s where s.id = key;
        when 'project' then perform refresh_project(key); perform refresh_scope(s.id) from ref_scope s where s.project_id = key;
        when 'institution' then perform refresh_scope(p.scope_id) from (select distinct scope_id from ref_push where revoked_at is null) p;
        else null;
      end case;
    end $$`,
]
