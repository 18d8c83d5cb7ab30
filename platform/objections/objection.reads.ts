import type { Agency } from '../../kernel/actor.js'
import { grantedRecords, grantedSubjects, inUnits } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'
import { keyed } from '../graph/context.js'
import type { ListSpec } from '../graph/list.js'
import { OBJECTOR } from './objector.js'
import type { ObjectionState } from './states.js'

export interface ObjectionRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly agency: Agency
  readonly subjectId: string | null
  readonly recordType: string
  readonly recordId: string
  readonly state: ObjectionState
  readonly mine: boolean
  readonly ownerInstitution: string | null
}

/** Who objected is shown as a kind and an agency: neither the person nor which bank or company. */
export const OBJECTION_TABLE = {
  name: 'objection',
  columns: `id, version, unit_id as "unitId", agency, subject_id as "subjectId", record_type as "recordType", record_id as "recordId", field, claim, evidence, state,
    filed_on as "filedOn", working_day_after(filed_on, answer_within) as "answerDueOn",
    case state when 'OPEN' then working_days(filed_on, today()) > answer_within else false end as overdue,
    objector_kind as "objectorKind", objector_agency as "objectorAgency", owner_institution as "ownerInstitution",
    coalesce(${OBJECTOR('objection')}, false) as mine, answer, answered_post as "answeredPost", answered_on as "answeredOn"`,
}

const FILED = [
  { sql: 'filed_on', type: 'date' },
  { sql: 'id', type: 'uuid' },
] as const

/** The subgraphs whose registers know projects through links. */
const LINKING: readonly SubgraphName[] = ['projects', 'land', 'tax']

/**
 * The policy asks whether the caller sees the record of each objection, 0.3 ms a row: a list begins with his units', with what was granted to
 * him, and with his own. Whose objection of another unit he sees for its record's sake only, he finds by that record.
 */
const ledTo = (schema: SubgraphName): NonNullable<ListSpec['narrow']> => {
  const own = OBJECTOR('objection')
  const linked = LINKING.includes(schema) ? ` or ${grantedRecords(schema, null, 'record_id')}` : ''
  const ofHisBank = `owner_institution = (select nullif(current_setting('app.institution', true), '')::uuid)`
  return {
    units: `(${inUnits('unit_id')} or ${own})`,
    granted: `(${own} or ${ofHisBank} or ${grantedSubjects(schema)}${linked})`,
    unless: 'record',
  }
}

export const objectionList = (schema: SubgraphName): ListSpec => ({
  table: OBJECTION_TABLE,
  filters: {
    state: { sql: 'state', type: 'text' },
    agency: { sql: 'agency', type: 'text' },
    record: { sql: 'record_id', type: 'uuid' },
    recordType: { sql: 'record_type', type: 'text' },
    unit: { sql: 'unit_id', type: 'uuid' },
    filedOn: { sql: 'filed_on', type: 'date' },
  },
  orders: {
    OLDEST: { columns: FILED, direction: 'asc' },
    NEWEST: { columns: FILED, direction: 'desc' },
  },
  narrow: ledTo(schema),
})

/** How many objections stand against a record: one statement for all records of a tick, whatever their kinds. */
export const standingObjections = keyed<{ readonly count: number }>(
  'objection.standing',
  `select record_id as key, count(*)::int as count from objection where record_id = any($1::uuid[]) and state in ('OPEN', 'ACCEPTED') group by record_id`,
)
