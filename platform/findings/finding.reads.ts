import type { Agency } from '../../kernel/actor.js'
import type { ListSpec } from '../graph/list.js'
import { GRAVITY, type Severity } from './finding-rule.js'

export interface FindingRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly agency: Agency
  readonly recordId: string
  readonly projectId: string | null
  readonly code: string
  readonly state: string
  /** The parameters of the rule's text, as JSON. */
  readonly parameters: string
}

export interface FindingCountRow {
  readonly agency: Agency
  readonly severity: Severity
  readonly count: number
}

export const FINDING_TABLE = {
  name: 'data_finding',
  columns: `id, version, unit_id as "unitId", agency, record_type as "recordType", record_id as "recordId", project_id as "projectId", rule as code, severity,
    state, since, parameters::text as parameters, dismissed_post as "dismissedPost", dismissed_why as "dismissedWhy",
    case state when 'OPEN' then working_days((since at time zone 'Asia/Shanghai')::date, today()) end as "workingDaysOpen"`,
}

const SINCE = [
  { sql: 'since', type: 'timestamptz' },
  { sql: 'id', type: 'uuid' },
] as const

export const FINDING_LIST: ListSpec = {
  table: FINDING_TABLE,
  filters: {
    code: { sql: 'rule', type: 'text' },
    severity: { sql: 'severity', type: 'text' },
    state: { sql: 'state', type: 'text' },
    agency: { sql: 'agency', type: 'text' },
    record: { sql: 'record_id', type: 'uuid' },
    recordType: { sql: 'record_type', type: 'text' },
    project: { sql: 'project_id', type: 'uuid' },
    unit: { sql: 'unit_id', type: 'uuid' },
  },
  orders: {
    OLDEST: { columns: SINCE, direction: 'asc' },
    NEWEST: { columns: SINCE, direction: 'desc' },
    SEVERITY: { columns: [{ sql: GRAVITY, type: 'int' }, ...SINCE], direction: 'asc' },
  },
}

/** Open ones, by who must act and how grave they are. */
export const FINDING_COUNTS = {
  name: 'data_finding.counts',
  text: `select agency, severity, count(*)::int as count from data_finding where state = 'OPEN' and ($1::uuid is null or unit_id = $1::uuid)
    group by agency, severity order by agency, ${GRAVITY}`,
}
