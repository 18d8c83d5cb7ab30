import type { Refusal } from '../../../kernel/refusal.js'
import type { ListSpec } from '../../graph/list.js'
import { rowsBy } from '../../graph/reads.js'
import type { ImportState } from './states.js'
import type { Change, Summary } from './summary.js'

/** The error report in the store of files. */
export interface StoredReport {
  readonly sha256: string
  readonly size: number
  readonly name: string
}

export interface JobRow {
  readonly id: string
  readonly unitId: string | null
  readonly membership: string
  readonly kind: string
  readonly name: string
  readonly state: ImportState
  readonly version: number
  readonly totals: Summary | null
  readonly changes: readonly Change[]
  readonly refusal: Refusal | null
  readonly report: StoredReport | null
}

export const JOB_TABLE = {
  name: 'import_job',
  columns: `id, unit_id as "unitId", agency, membership, reporter_post as "reporterPost", kind, name, size, state, rows_total as "rowsTotal",
    rows_done as "rowsDone", totals, changes, refusal, report, requested_at as "requestedAt", ended_at as "endedAt", version`,
}

export const jobById = rowsBy<JobRow>(JOB_TABLE, 'id')

export const JOB_LIST: ListSpec = {
  table: JOB_TABLE,
  filters: { kind: { sql: 'kind', type: 'text' }, state: { sql: 'state', type: 'text' } },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'requested_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
