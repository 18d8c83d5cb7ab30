import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { Channel } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'
import type { SupportClass } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'

export interface EngagementRow {
  readonly id: string
  readonly pushId: string
  readonly scopeId: string
  readonly institutionId: string
  readonly succeedsId: string | null
  readonly supportClass: SupportClass | null
  readonly channel: Channel | null
  readonly decidedOn: string | null
}

export const ENGAGEMENT_TABLE = {
  name: 'engagement',
  columns: `${FACT_COLUMNS}, push_id as "pushId", scope_id as "scopeId", project_id as "projectId", institution_id as "institutionId", state,
    support_class as "supportClass", reason_code as "reasonCode", justification, received_on as "receivedOn", decided_on as "decidedOn",
    succeeds_id as "succeedsId", measure, flag_source as "flagSource", flag_record as "flagRecord", channel, offered_fen::text as "offeredAmount",
    term_months as "termMonths", annual_rate::text as "annualRate", guarantee, conditions_precedent as "conditionsPrecedent",
    disbursement_plan as "disbursementPlan"`,
}

export const engagementById = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'id')
export const engagementsOfScope = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'scope_id', 'received_on desc, id')
export const engagementsOfProject = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'project_id', 'received_on desc, id')

export const engagementAfter = rowsBy<EngagementRow>(ENGAGEMENT_TABLE, 'succeeds_id', 'received_on desc')

export const ENGAGEMENT_LIST: ListSpec = {
  table: ENGAGEMENT_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    institution: { sql: 'institution_id', type: 'uuid' },
    state: { sql: 'state', type: 'text' },
    supportClass: { sql: 'support_class', type: 'text' },
    receivedOn: { sql: 'received_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'received_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
