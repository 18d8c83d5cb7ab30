import { FACT_COLUMNS } from '../graph/fact.graph.js'
import type { ListSpec } from '../graph/list.js'
import { rowsBy } from '../graph/reads.js'
import type { Reason } from './match/reasons.js'
import type { LinkState } from './states.js'

export interface LinkRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly recordType: string
  readonly recordId: string
  readonly subjectId: string
  readonly subjectKind: string
  readonly projectId: string | null
  readonly state: LinkState
  /** Of a proposal of the matcher, or of one that it has looked at. */
  readonly sureness: number | null
  readonly reasons: readonly Reason[] | null
}

export const LINK_TABLE = {
  name: 'link',
  columns: `${FACT_COLUMNS}, record_type as "recordType", record_id as "recordId", subject_kind as "subjectKind", project_id as "projectId",
    state, since, why, decided_by as "decidedBy", decided_post as "decidedPost", decided_why as "decidedWhy", score as sureness, reasons`,
}

export const linkById = rowsBy<LinkRow>(LINK_TABLE, 'id')

export const LINK_LIST: ListSpec = {
  table: LINK_TABLE,
  filters: {
    record: { sql: 'record_id', type: 'uuid' },
    subject: { sql: 'subject_id', type: 'uuid' },
    project: { sql: 'project_id', type: 'uuid' },
    state: { sql: 'state', type: 'text' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
