import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface NoticeRow {
  readonly id: string
  readonly unitId: string
  readonly scopeId: string
  readonly projectId: string
  readonly institutionId: string
}

/** A bank sees its own receipt and no other's; the agencies see all. */
export const NOTICE_TABLE = {
  name: 'lead_bank_notice',
  columns: `${FACT_COLUMNS}, scope_id as "scopeId", project_id as "projectId", institution_id as "institutionId", kind, title, body, sent_on::text as "sentOn",
    (select count(*)::int from lead_bank_notice_receipt r where r.notice_id = lead_bank_notice.id) as "receipts"`,
}

export const noticeById = rowsBy<NoticeRow>(NOTICE_TABLE, 'id')
export const noticesOfScope = rowsBy<NoticeRow>(NOTICE_TABLE, 'scope_id', 'sent_on desc, recorded_at desc, id')
