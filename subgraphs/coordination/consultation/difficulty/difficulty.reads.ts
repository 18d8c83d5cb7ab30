import { FACT_COLUMNS } from '../../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../../platform/graph/list.js'
import { rowsBy } from '../../../../platform/graph/reads.js'
import type { DifficultyState } from '../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'

export interface DifficultyRow {
  readonly id: string
  readonly unitId: string
  readonly projectId: string | null
  readonly scopeId: string | null
  readonly state: DifficultyState
  readonly responsibleUnitId: string | null
  readonly responsibleAgency: string | null
  readonly institutionId: string | null
  readonly enterpriseId: string | null
  readonly dueOn: string | null
  readonly closedOn: string | null
  readonly successorOf: string | null
  readonly version: number
  /** The business date at which the row is read. */
  readonly today: string
}

export const DIFFICULTY_TABLE = {
  name: 'difficulty',
  columns: `${FACT_COLUMNS}, project_id as "projectId", scope_id as "scopeId", meeting_id as "meetingId", title, content, raised_by as "raisedBy",
    raised_on as "raisedOn", state, responsibility, responsible_unit_id as "responsibleUnitId", responsible_agency as "responsibleAgency",
    institution_id as "institutionId", enterprise_id as "enterpriseId", due_on as "dueOn", closed_on as "closedOn", resolution,
    successor_of as "successorOf", today() as today`,
}

const PROGRESS_TABLE = { name: 'difficulty_progress', columns: `${FACT_COLUMNS}, reported_on as "reportedOn", note` }

export const difficultyById = rowsBy<DifficultyRow>(DIFFICULTY_TABLE, 'id')
export const progressOfDifficulty = rowsBy<object>(PROGRESS_TABLE, 'difficulty_id', 'reported_on desc, recorded_at desc, id')

export const DIFFICULTY_LIST: ListSpec = {
  table: DIFFICULTY_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    project: { sql: 'project_id', type: 'uuid' },
    state: { sql: 'state', type: 'text' },
    responsibility: { sql: 'responsibility', type: 'text' },
    responsibleAgency: { sql: 'responsible_agency', type: 'text' },
    institution: { sql: 'institution_id', type: 'uuid' },
    dueOn: { sql: 'due_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'raised_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
