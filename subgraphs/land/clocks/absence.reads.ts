import type { LocalDate } from '../../../kernel/dates.js'
import { keyed } from '../../../platform/graph/context.js'
import { DAY, IN_FORCE } from '../in-force.js'

/** For a scope or a project: when each kind last ceased to hold, and when each kind and the land contract were first there. */
export interface AbsenceRow {
  readonly developerId: string | null
  readonly lapsed: Readonly<Record<string, LocalDate>>
  readonly held: Readonly<Record<string, LocalDate>>
}

const linked = (type: string, table: string): string =>
  `select x.* from ${table} x where x.id in (select l.record_id from link l where l.record_type = '${type}' and l.state = 'CONFIRMED' and l.subject_id = any (about.ids))`

export const absenceOf = keyed<AbsenceRow>(
  'certificate.absence',
  `with about as (
     select s.id as key, p.developer_id, array[s.id, s.project_id] || coalesce(s.building_ids, '{}') as ids
     from ref_scope s join ref_project p on p.id = s.project_id where s.id = any($1::uuid[])
     union all select p.id, p.developer_id, array[p.id] from ref_project p where p.id = any($1::uuid[])
   )
   select about.key, about.developer_id as "developerId",
     (select coalesce(json_object_agg(o.kind, o.day), '{}') from (
        select c.kind, max(case c.status when 'VALID' then c.expires_on else c.status_since end) as day
        from (${linked('CERTIFICATE', 'certificate')}) c where not (${IN_FORCE}) group by c.kind) o where o.day <= (select ${DAY})) as lapsed,
     (select coalesce(json_object_agg(o.kind, o.day), '{}') from (
        select c.kind, min(c.issued_on) as day from (${linked('CERTIFICATE', 'certificate')}) c where ${IN_FORCE} group by c.kind
        union all select 'LAND_CONTRACT', min(k.signed_on) from (${linked('LAND_CONTRACT', 'land_contract')}) k where k.status = 'IN_FORCE' having count(*) > 0) o) as held
   from about`,
)
