import type { LocalDate } from '../../../kernel/dates.js'
import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { NominationState } from '../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'

export interface BatchRow {
  readonly id: string
  readonly unitId: string
  readonly number: number
}

export interface NominationRow {
  readonly id: string
  readonly unitId: string
  readonly scopeId: string
  readonly projectId: string
  readonly batchId: string
  readonly state: NominationState
  readonly version: number
  readonly removedOn: LocalDate | null
  readonly assessmentJson: string | null
  readonly assessmentSha256: string | null
  readonly successorOf: string | null
}

export const BATCH_TABLE = { name: 'whitelist_batch', columns: `${FACT_COLUMNS}, number, name, opened_on as "openedOn"` }

export const NOMINATION_TABLE = {
  name: 'nomination',
  columns: `${FACT_COLUMNS}, scope_id as "scopeId", project_id as "projectId", batch_id as "batchId", state, proposed_on as "proposedOn", pushed_on as "pushedOn",
    implemented_on as "implementedOn", removed_on as "removedOn", removal_kind as "removalKind", removal_reason as "removalReason",
    requested_fen::text as "requestedAmount", assessment_json as "assessmentJson", assessment_sha256 as "assessmentSha256", successor_of as "successorOf"`,
}

export const batchById = rowsBy<BatchRow>(BATCH_TABLE, 'id')
export const batchesOfUnit = rowsBy<BatchRow>(BATCH_TABLE, 'unit_id', 'number desc')
export const nominationById = rowsBy<NominationRow>(NOMINATION_TABLE, 'id')
export const nominationsOfBatch = rowsBy<NominationRow>(NOMINATION_TABLE, 'batch_id', 'proposed_on, id')
export const nominationsOfScope = rowsBy<NominationRow>(NOMINATION_TABLE, 'scope_id', 'recorded_at desc, id')

export interface StateCount {
  readonly state: NominationState
  readonly count: number
}

export const countsOfBatch = keyed<StateCount>(
  'nomination.counts',
  'select batch_id as key, state, count(distinct scope_id)::int as count from nomination where batch_id = any($1::uuid[]) group by batch_id, state order by state',
)

/** L-44: the day on which the first of the county's list went to a bank. */
export const firstPushed = keyed<{ readonly day: LocalDate | null }>(
  'nomination.first',
  'select unit_id as key, min(pushed_on)::text as day from nomination where unit_id = any($1::uuid[]) group by unit_id',
)

/** What was pushed in a period by a unit and those below it, the newest first; what was taken off later was pushed all the same. */
export const PUSHED_BETWEEN = {
  name: 'nomination.pushed.between',
  text: `with recursive below as (
      select id from reporting_unit where id = $1::uuid union all select u.id from below b join reporting_unit u on u.parent_id = b.id)
    select scope_id as "scopeId", project_id as "projectId", requested_fen::text as requested from nomination
    where unit_id in (select id from below) and pushed_on between $2::date and $3::date order by pushed_on desc, recorded_at desc, id`,
}
