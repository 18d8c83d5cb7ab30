import { namedMigration } from '../../../platform/database/named-migration.js'

const APPLIED = ['unit_id', 'names', 'address', 'developer_id', 'developer_name', 'developer_uscc', 'code', 'developer_names']

/** What a developer is and was called comes with the projects' names: a certificate bears the name of its day. */
export const M20261125LandDeveloperNames = namedMigration('M20261125LandDeveloperNames', () => [
  'alter table land.ref_project_name add column developer_names text[]',
  `create or replace function land.apply_project_name(key uuid, version bigint, body jsonb) returns void language sql security definer set search_path = land, pg_temp as $$
    insert into ref_project_name as r select (jsonb_populate_record(null::ref_project_name, body || jsonb_build_object('id', key, 'version', version))).*
    on conflict (id) do update set ${APPLIED.map((name) => `${name} = excluded.${name}`).join(', ')}, version = excluded.version where r.version < excluded.version $$`,
])
