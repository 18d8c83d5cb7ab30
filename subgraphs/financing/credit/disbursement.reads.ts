import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface DisbursementRow {
  readonly id: string
  readonly creditId: string
  readonly reversesId: string | null
}

export const DISBURSEMENT_TABLE = {
  name: 'disbursement',
  columns: `${FACT_COLUMNS}, credit_id as "creditId", drawdown_note as "drawdownNote", amount_fen::text as amount, occurred_on as "occurredOn",
    reverses_id as "reversesId", reason`,
}

export const disbursementById = rowsBy<DisbursementRow>(DISBURSEMENT_TABLE, 'id')
export const disbursementsOfCredit = rowsBy<DisbursementRow>(DISBURSEMENT_TABLE, 'credit_id', 'occurred_on desc, recorded_at desc, id')
export const reversalOf = rowsBy<DisbursementRow>(DISBURSEMENT_TABLE, 'reverses_id')
