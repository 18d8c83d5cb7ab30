import type { Agency } from '../../../kernel/actor.js'
import type { LocalDate } from '../../../kernel/dates.js'
import { type KeyedStatement, keyed } from '../../../platform/graph/context.js'
import type { Application } from '../../../policy/lvliang-2024-12/2-4-support/certificate-clock.js'
import { DAY } from '../in-force.js'

/** A running or closed case with what its clock needs, on the legal date of the question. */
export interface CaseRow extends Application {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
  readonly number: string
  readonly authority: string
  readonly day: LocalDate
  readonly subjectIds: readonly string[]
  readonly projectId: string | null
  readonly eligible: boolean
}

const LINKS = `link l where l.record_type = 'CERTIFICATE_APPLICATION' and l.record_id = c.id and l.state = 'CONFIRMED'`

/** What is 符合条件: some scope that the case is about stands on the list that was pushed. */
const ELIGIBLE = `exists (select 1 from ref_push p join ref_scope s on s.id = p.scope_id
  where p.revoked_at is null and exists (select 1 from ${LINKS} and l.subject_id = any (array[s.id, s.project_id] || s.building_ids)))`

export const CASE_COLUMNS = `c.id, c.unit_id as "unitId", c.agency, c.number, c.authority, c.certificate_type as "certificateType", c.outcome,
  c.submitted_on::text as "submittedOn", c.decided_on::text as "decidedOn", c.committed_workdays as "committedWorkdays",
  c.statutory_workdays as "statutoryWorkdays", ${DAY}::text as day,
  (select coalesce(json_agg(json_build_object('step', t.step, 'happenedOn', t.happened_on, 'extraWorkdays', t.extra_workdays) order by t.happened_on, t.line), '[]')
   from certificate_step t where t.certificate_application_id = c.id and t.status = 'IN_FORCE') as steps,
  array(select l.subject_id from ${LINKS} order by 1) as "subjectIds", (select l.project_id from ${LINKS} order by 1 limit 1) as "projectId", ${ELIGIBLE} as eligible`

/** Those that a key stands for: a scope with its project and buildings, or a project with all its scopes and theirs. */
const ABOUT = `with about as (
    select s.id as key, array[s.id, s.project_id] || coalesce(s.building_ids, '{}') as ids from ref_scope s where s.id = any($1::uuid[])
    union all
    select p.id, array[p.id] || coalesce((select array_agg(s.id) || array_agg(b.id) filter (where b.id is not null)
      from ref_scope s left join lateral unnest(s.building_ids) b(id) on true where s.project_id = p.id), '{}') from ref_project p where p.id = any($1::uuid[])
  )`

const casesOf = (name: string, which: string): KeyedStatement<CaseRow> =>
  keyed<CaseRow>(
    name,
    `${ABOUT} select about.key, ${CASE_COLUMNS} from about join lateral (
       select distinct l.record_id from link l where l.record_type = 'CERTIFICATE_APPLICATION' and l.state = 'CONFIRMED' and l.subject_id = any (about.ids)
     ) linked on true join certificate_application c on c.id = linked.record_id and c.status = 'IN_FORCE' and ${which}
     order by c.submitted_on desc, c.id`,
  )

export const runningCases = casesOf('certificate.cases.running', `c.outcome = 'IN_PROCESS'`)

export const mortgageCases = casesOf('mortgage.cases', `c.certificate_type in ('MORTGAGE_REGISTRATION', 'MORTGAGE_RELEASE')`)
