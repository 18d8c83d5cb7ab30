import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { PaymentMode } from '../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'

export interface LoanPaymentRow {
  readonly id: string
  readonly creditId: string
  readonly amount: string
  readonly mode: PaymentMode
  readonly reversesId: string | null
}

export const LOAN_PAYMENT_TABLE = {
  name: 'loan_payment',
  columns: `${FACT_COLUMNS}, credit_id as "creditId", payee_name as "payeeName", payee_uscc as "payeeUscc", purpose, mode, amount_fen::text as amount,
    occurred_on::text as "occurredOn", alarm, reverses_id as "reversesId", reason`,
}

export const loanPaymentById = rowsBy<LoanPaymentRow>(LOAN_PAYMENT_TABLE, 'id')
export const paymentsOfCredit = rowsBy<LoanPaymentRow>(LOAN_PAYMENT_TABLE, 'credit_id', 'occurred_on desc, recorded_at desc, id')
