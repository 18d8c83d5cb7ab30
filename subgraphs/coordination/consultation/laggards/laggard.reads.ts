import { inUnits, isService } from '../../../../platform/database/policy.js'
import { FACT_COLUMNS } from '../../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../../platform/graph/list.js'
import { rowsBy } from '../../../../platform/graph/reads.js'

/** The unit and those directly below it, as far as they are in sight. */
export const UNITS_IN_SIGHT = {
  name: 'laggard_units',
  text: `select u.id, today()::text as today from reporting_unit u
    where (u.id = $1::uuid or u.parent_id = $1::uuid) and u.kind <> 'PROVINCE' and (${isService} or ${inUnits('u.id')})
    order by (u.id = $1::uuid) desc, u.division_code nulls last, u.name`,
}

/** By who bears them: open on the day, and due before it. */
export const OVERDUE_DIFFICULTIES = {
  name: 'laggard_difficulties',
  text: `select responsible_unit_id as "unitId", responsible_agency as agency, array_agg(id::text order by due_on, id) as ids from difficulty
    where responsible_unit_id = any ($1::uuid[]) and responsible_agency is not null and due_on < $2::date and (closed_on is null or closed_on >= $2::date)
    group by responsible_unit_id, responsible_agency order by responsible_unit_id, responsible_agency`,
}

export const PUSHES_IN_FORCE = {
  name: 'laggard_pushes',
  text: `select unit_id as "unitId", array_agg(id::text order by pushed_on, id) as ids from project_push
    where unit_id = any ($1::uuid[]) and state <> 'REVOKED' and pushed_on <= $2::date group by unit_id order by unit_id`,
}

/** On the list as mature on the day, since before it. */
export const MATURE_NOMINATIONS = {
  name: 'laggard_mature',
  text: `select unit_id as "unitId", id, proposed_on::text as "proposedOn" from nomination
    where unit_id = any ($1::uuid[]) and proposed_on < $2::date and coalesce(pushed_on, 'infinity') > $2::date and coalesce(removed_on, 'infinity') > $2::date
    order by unit_id, proposed_on, id`,
}

export interface NoticeRow {
  readonly id: string
  readonly unitId: string
  readonly response: string | null
  readonly version: number
}

export const NOTICE_TABLE = {
  name: 'laggard_notice',
  columns: `${FACT_COLUMNS}, kind, laggard_agency as "laggardAgency", metric, evidence_json as "evidenceJson", evidence_sha256 as "evidenceSha256", content,
    given_on as "givenOn", response, responded_on as "respondedOn"`,
}

export const noticeById = rowsBy<NoticeRow>(NOTICE_TABLE, 'id')

export const NOTICE_LIST: ListSpec = {
  table: NOTICE_TABLE,
  filters: { unit: { sql: 'unit_id', type: 'uuid' } },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'given_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
