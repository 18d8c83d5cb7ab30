import type { Agency } from '../../kernel/actor.js'
import { keyed } from '../graph/context.js'
import type { ListSpec } from '../graph/list.js'

export interface FeedRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly agency: Agency
  readonly kind: string
}

export const FEED_TABLE = {
  name: 'feed',
  columns: `id, version, unit_id as "unitId", agency, kind, mode, stale_after_working_days as "staleAfterWorkingDays"`,
}

export const FEED_LIST: ListSpec = {
  table: FEED_TABLE,
  filters: {
    kind: { sql: 'kind', type: 'text' },
    unit: { sql: 'unit_id', type: 'uuid' },
    agency: { sql: 'agency', type: 'text' },
    mode: { sql: 'mode', type: 'text' },
  },
  orders: {
    KIND: {
      columns: [
        { sql: 'kind', type: 'text' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'asc',
    },
  },
}

export interface WithdrawalRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string | null
  readonly agency: Agency
  readonly kind: string
  readonly recordId: string
  readonly state: string
}

export const WITHDRAWAL_TABLE = {
  name: 'withdrawal_proposal',
  columns: `id, version, unit_id as "unitId", subject_id as "subjectId", agency, kind, record_id as "recordId", import_id as "importId", state,
    proposed_at as "proposedAt", decided_post as "decidedPost", decided_why as "decidedWhy"`,
}

export const WITHDRAWAL_LIST: ListSpec = {
  table: WITHDRAWAL_TABLE,
  filters: {
    kind: { sql: 'kind', type: 'text' },
    state: { sql: 'state', type: 'text' },
    unit: { sql: 'unit_id', type: 'uuid' },
    agency: { sql: 'agency', type: 'text' },
    record: { sql: 'record_id', type: 'uuid' },
  },
  orders: {
    OLDEST: {
      columns: [
        { sql: 'proposed_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'asc',
    },
  },
}

export interface FreshnessRow {
  readonly receivedUpTo: string | null
  readonly lastReceivedAt: string | null
  readonly mode: string | null
  readonly staleAfterWorkingDays: number | null
  readonly workingDaysSince: number | null
  readonly stale: boolean | null
}

/** All tables that a tick asks about, in one statement. */
export const freshnessOf = keyed<FreshnessRow>(
  'feed.freshness',
  `select key, received_up_to as "receivedUpTo", last_received_at as "lastReceivedAt", mode, stale_after_working_days as "staleAfterWorkingDays",
     working_days_since as "workingDaysSince", stale from freshness_of($1::text[])`,
)
