import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { Recipient } from '../../../policy/lvliang-2024-12/3-2-reporting/recipients.js'
import type { ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import type { ReturnState } from '../../../policy/lvliang-2024-12/3-2-reporting/return-steps.js'

export interface DeliveryRow {
  readonly recipient: Recipient
  readonly deliveredOn: string
  readonly documentNumber: string
}

export interface ReturnRow {
  readonly id: string
  readonly unitId: string
  readonly version: number
  readonly kind: ReturnKind
  readonly period: string
  readonly state: ReturnState
  readonly asOf: string
  readonly factsJson: string
  readonly factsSha256: string
  readonly isNil: boolean
  readonly submittedOn: string | null
  readonly deliveries: readonly DeliveryRow[]
  readonly preparerPost: string
  readonly pdfSha256: string
  readonly pdfSize: number
  readonly xlsxSha256: string
  readonly xlsxSize: number
}

export const RETURN_TABLE = {
  name: 'mechanism_return',
  columns: `${FACT_COLUMNS}, kind, period, edition, state, as_of as "asOf", facts_json as "factsJson", facts_sha256 as "factsSha256", is_nil as "isNil",
    preparer_post as "preparerPost", reviewer_post as "reviewerPost", submitted_on::text as "submittedOn", returned_reason as "returnedReason", deliveries,
    pdf_sha256 as "pdfSha256", pdf_size as "pdfSize", xlsx_sha256 as "xlsxSha256", xlsx_size as "xlsxSize"`,
}

export const returnById = rowsBy<ReturnRow>(RETURN_TABLE, 'id')
export const returnsOfUnit = rowsBy<ReturnRow>(RETURN_TABLE, 'unit_id', 'period desc, edition desc')
