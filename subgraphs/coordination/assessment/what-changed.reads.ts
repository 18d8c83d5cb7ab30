import type { ChangeRow } from '../changes/change.reads.js'

/** An end that has not come yet, or lies after what `asOf` may know, is the latest instant that can be answered. */
export const PERIOD = {
  name: 'whatChanged.period',
  text: `select to_json(b.ends) #>> '{}' as "to", $1::timestamptz < b.ends as proper from (
    select least($2::timestamptz, coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, now())) as ends) b`,
}

export interface Period {
  readonly to: string
  readonly proper: boolean
}

export type ScopeChangeRow = ChangeRow

/**
 * Scope, from, to, types, how many. What is about the scope, its buildings, its project as a whole or its developer; of another scope of the
 * project nothing. What has no project is about an enterprise alone.
 */
export const CHANGES_OF_SCOPE = {
  name: 'whatChanged.ofScope',
  text: `select h.head::text as head, h.complete_to as "completeTo", c.* from change_head() h left join lateral (
      select c.number::text as number, c.slice, c.type, c.record_id as "recordId", c.operation, c.unit_id as "unitId", c.agency, c.version,
        c.subjects::text[] as subjects, c.project_id as "projectId", c.recorded_at as "recordedAt"
      from ref_scope s join ref_project p on p.id = s.project_id join change c
        on (c.project_id = s.project_id and c.subjects && (array[s.id, s.project_id] || s.building_ids)) or (c.project_id is null and p.developer_id = any (c.subjects))
      where s.id = $1::uuid and c.recorded_at > $2::timestamptz and c.recorded_at <= $3::timestamptz and c.type = any ($4::text[])
      order by c.number limit $5::int
    ) c on true order by c.number::bigint`,
}
