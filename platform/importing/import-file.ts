import { basename } from 'node:path'
import type { Language, Refusal, RefusalDefinition } from '../../kernel/refusal.js'
import type { ApplyBatch } from './batch.js'
import { checkHeader, type Header } from './check-header.js'
import { MAX_BATCH_ROWS } from './limits.js'
import { openSource } from './open-source.js'
import { readPending } from './read-pending.js'
import { type PendingRow, recordBatch } from './record-batch.js'
import { repeatedRows } from './repeated-rows.js'
import { reportPathFor } from './report-path.js'
import type { RowSpec } from './row-spec.js'
import type { Encoding, Source } from './source.js'
import type { SourceRow } from './source-row.js'
import { type Totals, tally } from './totals.js'

export interface Progress {
  readonly rows: number
  readonly rowsTotal: number
  readonly totals: Totals
}

export interface ImportOptions<T> {
  readonly path: string
  /** What the user calls the file, where it lies under another name. */
  readonly name?: string
  readonly spec: RowSpec<T>
  readonly apply: ApplyBatch<T>
  /** Every refusal that the spec or `apply` may give, for the error report's text. */
  readonly catalogue: ReadonlyMap<string, RefusalDefinition>
  readonly language?: Language
  /** At most 500. */
  readonly batchSize?: number
  readonly dryRun?: boolean
  /** Stops between batches; what was recorded stays, and importing again goes on safely. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Where the error report goes, if not beside the file. */
  readonly reportPath?: string
}

export type ImportResult =
  /** Nothing was read: the file is not what it says. */
  | { readonly state: 'REFUSED'; readonly refusal: Refusal }
  | {
      readonly state: 'FINISHED' | 'STOPPED'
      readonly totals: Totals
      readonly rowsTotal: number
      readonly encoding: Encoding
      /** The error report's path, or null where no row was refused. */
      readonly report: string | null
    }

async function headerOf<T>(source: Source, spec: RowSpec<T>): Promise<Header | Refusal> {
  for await (const { cells } of source.rows()) return checkHeader(cells, spec.columns)
  return checkHeader([], spec.columns)
}

async function* batchesOf<T>(
  rows: AsyncIterable<SourceRow>,
  header: Header,
  { spec, batchSize = MAX_BATCH_ROWS }: ImportOptions<T>,
): AsyncGenerator<readonly PendingRow<T>[]> {
  const size = Math.min(batchSize, MAX_BATCH_ROWS)
  let batch: PendingRow<T>[] = []
  let isHeader = true
  for await (const source of rows) {
    if (isHeader) {
      isHeader = false
      continue
    }
    batch.push(readPending(source, header, spec))
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Imports a table, CSV or XLSX: every row ends as a record, as a recognised special case, or in the error report. The whole file is looked
 * through first, so that one that is not what it says changes nothing; then at most 500 rows at a time are recorded.
 */
export async function importFile<T>(options: ImportOptions<T>): Promise<ImportResult> {
  const source = await openSource(options.path, options.name)
  if ('code' in source) return { state: 'REFUSED', refusal: source }
  try {
    const rows = await source.count()
    if (typeof rows !== 'number') return { state: 'REFUSED', refusal: rows }
    const header = await headerOf(source, options.spec)
    if ('code' in header) return { state: 'REFUSED', refusal: header }
    return await importRows(source, header, rows, options)
  } finally {
    source.close()
  }
}

async function importRows<T>(source: Source, header: Header, rowsTotal: number, options: ImportOptions<T>): Promise<ImportResult> {
  const { spec, apply, catalogue, language = 'zh', dryRun = false, signal, onProgress } = options
  const path = options.reportPath ?? (await reportPathFor(source.path, source.reportName(basename(source.path))))
  const report = source.report({ path, names: header.names, catalogue, language })
  const recording = { spec, apply, dryRun, repeated: repeatedRows(), tally: tally(), report }
  let number = 0
  let stopped = false
  let reportPath: string | null = null
  try {
    for await (const batch of batchesOf(source.rows(), header, options)) {
      stopped = signal?.aborted === true
      if (stopped) break
      await recordBatch(batch, ++number, recording)
      const totals = recording.tally.totals()
      onProgress?.({ rows: totals.rows, rowsTotal, totals })
    }
  } finally {
    reportPath = await report.close()
  }
  const totals = recording.tally.totals()
  if (!stopped && totals.rows !== rowsTotal) throw new Error(`${rowsTotal} rows were read and ${totals.rows} accounted for`)
  return { state: stopped ? 'STOPPED' : 'FINISHED', totals, rowsTotal, encoding: source.encoding, report: reportPath }
}
