import { forceRls, granted, inUnits, isService } from '../database/policy.js'
import { loginRole, type SubgraphName } from '../database/roles.js'
import { applyReference } from './reference.ddl.js'

/**
 * Topics that came after the first migration have a function each, found by its name: a later topic adds its own and replaces nothing.
 * A topic that is not known here stops the inbox, as before: what was skipped would be missing for good.
 */
export const openReferences = (schema: SubgraphName): string =>
  `create or replace ${applyReference(
    schema,
    `
          else execute format('select ${schema}.%I($1, $2, $3)', 'apply_' || apply_reference.topic) using apply_reference.key, apply_reference.version, apply_reference.body;`,
  )}`

export interface ReferenceTopic {
  readonly topic: string
  /** Beside `id` and `version`; `unit_id` is one of them when rows are seen by unit. */
  readonly columns: Readonly<Record<string, string>>
}

/** One topic's copy, seen as its project is, and the function that applies it by version, never by arrival. */
export const referenceTopic = (schema: SubgraphName, { topic, columns }: ReferenceTopic): string[] => {
  const table = `ref_${topic}`
  const names = Object.keys(columns)
  return [
    `create table ${schema}.${table} (id uuid primary key, ${names.map((name) => `${name} ${columns[name]}`).join(', ')}, version bigint not null)`,
    `grant select on ${schema}.${table} to ${loginRole(schema)}`,
    ...forceRls(schema, `${schema}.${table}`),
    `create policy read on ${schema}.${table} for select using (${isService} or ${inUnits(`${table}.unit_id`)} or ${granted(schema, `${table}.id`)})`,
    `create function ${schema}.apply_${topic}(key uuid, version bigint, body jsonb) returns void language sql security definer set search_path = ${schema}, pg_temp as $$
      insert into ${table} as r select (jsonb_populate_record(null::${table}, body || jsonb_build_object('id', key, 'version', version))).*
      on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, version = excluded.version where r.version < excluded.version $$`,
    `revoke all on function ${schema}.apply_${topic}(uuid, bigint, jsonb) from public`,
  ]
}
