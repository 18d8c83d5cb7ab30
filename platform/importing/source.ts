import type { Refusal } from '../../kernel/refusal.js'
import type { ErrorReport, ReportOptions } from './error-report.js'
import type { SourceRow } from './source-row.js'

/** In what a file is written, as the result says it. */
export type Encoding = 'UTF-8' | 'GB18030' | 'XLSX'

/** A table of rows, whatever it is kept in: looked through once, then read again, and its refused rows written back in its own form. */
export interface Source {
  readonly path: string
  readonly encoding: Encoding
  /** From the header on. */
  readonly rows: () => AsyncIterable<SourceRow>
  /** Reads to the end before anything is applied, so that a file which breaks off in the middle changes nothing. Rows below the header. */
  readonly count: () => Promise<number | Refusal>
  readonly reportName: (name: string) => string
  readonly report: (options: ReportOptions) => ErrorReport
  readonly close: () => void
}
