import { type Refusal, refuse } from '../../kernel/refusal.js'
import { ROW_TOO_WIDE } from './cell-refusals.js'
import type { Header } from './check-header.js'
import type { PendingRow } from './record-batch.js'
import type { RowOutcome, RowSpec } from './row-spec.js'
import type { SourceRow } from './source-row.js'

export const BLANK_ROW = 'BLANK_ROW'
export const EXAMPLE_ROW = 'EXAMPLE_ROW'

/** How the first cell of a template's example row begins. */
export const EXAMPLE_MARK = '示例：'

/** Cells that stand under no column of the user's and would be lost: beyond the header, or under an empty header. */
const surplusOf = ({ cells }: SourceRow, { ignored }: Header): readonly string[] => cells.filter((cell, place) => ignored(place) && cell.trim() !== '')

/** Cells that could not even be read as text, under their columns' names. */
const problemsUnder = ({ problems = [] }: SourceRow, { places, names }: Header): readonly Refusal[] =>
  problems.map(({ place, problem }) => ({ ...problem, field: names[places.indexOf(place)] ?? null }))

/** A row with what the spec reads from it. Cells missing at the end are empty cells: spreadsheets leave them out. */
export function readPending<T>(source: SourceRow, header: Header, spec: RowSpec<T>): PendingRow<T> {
  const { row, cells } = source
  const surplus = surplusOf(source, header)
  const own = header.places.map((place) => cells[place] ?? '')
  const outcome = (): RowOutcome<T> => {
    if (surplus.length > 0) {
      return { kind: 'refused', problems: [refuse(ROW_TOO_WIDE, { cells: String(cells.length), columns: String(header.width) })] }
    }
    if (own.every((cell) => cell.trim() === '')) return { kind: 'special', code: BLANK_ROW }
    if (own[0]?.trimStart().startsWith(EXAMPLE_MARK)) return { kind: 'special', code: EXAMPLE_ROW }
    const unread = problemsUnder(source, header)
    if (unread.length > 0) return { kind: 'refused', problems: unread }
    return spec.read((name) => cells[header.placeOf.get(name) ?? -1] ?? '')
  }
  return { row, cells: own, surplus, outcome: outcome() }
}
