import { hash } from 'node:crypto'
import type { ApplyBatch, RowResult } from './batch.js'
import type { ErrorReport } from './error-report.js'
import type { FirstRow, RepeatedRows } from './repeated-rows.js'
import type { RowOutcome, RowSpec } from './row-spec.js'
import type { Tally } from './totals.js'

/** A source row with what was read from it. */
export interface PendingRow<T> {
  readonly row: number
  readonly cells: readonly string[]
  readonly surplus: readonly string[]
  readonly outcome: RowOutcome<T>
}

export interface Recording<T> {
  readonly spec: RowSpec<T>
  readonly apply: ApplyBatch<T>
  readonly dryRun: boolean
  readonly repeated: RepeatedRows
  readonly tally: Tally
  readonly report: ErrorReport
}

type Met<T> = PendingRow<T> & { readonly first: FirstRow | null; readonly result: RowResult | null }

/** Rows that repeat an earlier one are settled here; the rest is for `apply`. */
function meet<T>(pending: PendingRow<T>, { spec, repeated }: Recording<T>): Met<T> {
  const { outcome, row } = pending
  if (outcome.kind !== 'record') return { ...pending, first: null, result: null }
  const { first, repeats } = repeated.meet(spec.keyOf(outcome.value), row, outcome.value)
  if (repeats === null) return { ...pending, first, result: null }
  return { ...pending, first, result: repeats.length > 0 ? { outcome: 'refused', problems: repeats } : { outcome: 'unchanged' } }
}

/** A repetition shares the fate of the row that it repeats. */
function fateOf<T>({ row, first, result }: Met<T>, applied: ReadonlyMap<number, RowResult>): RowResult {
  const own = applied.get(row) ?? result
  if (own === null) throw new Error(`row ${row} was given to nobody`)
  if (first && own.outcome === 'refused' && first.row === row) first.problems = own.problems
  return first && first.problems.length > 0 && own.outcome === 'unchanged' ? { outcome: 'refused', problems: first.problems } : own
}

async function applyNew<T>(rows: readonly Met<T>[], number: number, { apply, dryRun }: Recording<T>): Promise<ReadonlyMap<number, RowResult>> {
  const given = rows.flatMap(({ row, cells, outcome, result }) => (outcome.kind === 'record' && result === null ? [{ row, cells, outcome }] : []))
  if (given.length === 0) return new Map()
  const digest = hash('sha256', JSON.stringify(given.map(({ row, cells }) => [row, cells])), 'hex')
  const results = await apply({ number, rows: given.map(({ row, outcome: { value, specials } }) => ({ row, value, specials })), digest, dryRun })
  if (results.length !== given.length) throw new Error(`a batch of ${given.length} rows came back with ${results.length} outcomes`)
  return new Map(results.map((result, place) => [given[place]?.row ?? 0, result]))
}

/** Records what is new of a batch in one transaction, then counts every row and reports the refused ones, in the file's order. */
export async function recordBatch<T>(batch: readonly PendingRow<T>[], number: number, recording: Recording<T>): Promise<void> {
  const { tally, report } = recording
  const rows = batch.map((pending) => meet(pending, recording))
  const applied = await applyNew(rows, number, recording)
  for (const met of rows) {
    const { row, cells, surplus, outcome } = met
    if (outcome.kind === 'special') {
      tally.special(outcome.code)
      continue
    }
    const fate: RowResult = outcome.kind === 'refused' ? { outcome: 'refused', problems: outcome.problems } : fateOf(met, applied)
    if (fate.outcome === 'refused') {
      tally.refused(fate.problems)
      report.write(row, cells, surplus, fate.problems)
    } else if (outcome.kind === 'record') tally.recorded(fate.outcome, [...outcome.specials, ...(fate.specials ?? [])], outcome.notes)
  }
  await report.flush()
}
