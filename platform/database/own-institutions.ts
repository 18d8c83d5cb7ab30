import type { SubgraphName } from './roles.js'

const viewer = `nullif(current_setting('app.institution', true), '')::uuid`

/**
 * The caller's own institution and the branches below it whose every superior up to it sees its branches (design §2: which ancestors
 * see a branch is data). Banks write as themselves only; this is for what they read.
 */
export const ownInstitutionsDdl = (schema: SubgraphName): string[] => [
  `create function ${schema}.own_institutions() returns uuid[] language sql stable security definer set search_path = ${schema}, pg_temp as $$
    with recursive own as (
      select ${viewer} as id where ${viewer} is not null
      union select below.id from own join ref_institution up on up.id = own.id and up.sees_branches join ref_institution below on below.parent_id = up.id
    ) select array_agg(id) from own $$`,
  `revoke all on function ${schema}.own_institutions() from public`,
  `grant execute on function ${schema}.own_institutions() to hub_${schema}`,
]

/** A bank sees what is its own about a scope that is pushed to it today: another bank's stays between that bank and the agencies. */
export const ownBankPolicies = (schema: SubgraphName, table: string, subject = 'scope_id'): string[] =>
  [schema, `${schema}_history`].map(
    (place) => `create policy own_bank on ${place}.${table} for select using (${table}.institution_id = any ((select ${schema}.own_institutions())::uuid[])
      and exists (select 1 from ${schema}.grant_subject g where g.subject_id = ${table}.${subject} and g.viewer_id = (select ${viewer}) offset 0))`,
  )
