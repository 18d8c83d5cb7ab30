import { foldWidth } from '../../kernel/identifiers/normalise.js'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import type { Column } from './column.js'
import { REPORT_COLUMNS } from './error-report.js'
import { FILE_COLUMNS, FILE_DELIMITER, FILE_EMPTY } from './file-refusals.js'

export interface Header {
  /** The user's own columns as they are written, without those of an earlier error report. */
  readonly names: readonly string[]
  /** For each of `names`, its place in a row. */
  readonly places: readonly number[]
  readonly width: number
  readonly placeOf: ReadonlyMap<string, number>
  /** Whether a cell at this place belongs to no column: neither the user's nor an earlier report's. */
  readonly ignored: (place: number) => boolean
}

const listed = (names: readonly string[]): string => (names.length > 0 ? names.join('、') : '—')

/** A template marks the columns that must be filled with an asterisk. */
const headerName = (cell: string): string => foldWidth(cell).replace(/^\*\s*|\s*\*$/g, '')

/** Columns may come in any order; a missing, unknown or repeated one is refused. A corrected error report may be imported as it is. */
export function checkHeader(cells: readonly string[], columns: readonly Column<unknown>[]): Header | Refusal {
  const names = cells.map(headerName)
  const expected = listed(columns.map(({ header }) => header))
  if (names.every((name) => name === '')) return refuse(FILE_EMPTY, { columns: expected })
  const delimiter = names.length === 1 && cells[0] !== undefined ? /[\t;；|]/.exec(cells[0])?.[0] : undefined
  if (delimiter !== undefined) return refuse(FILE_DELIMITER, { delimiter: delimiter === '\t' ? 'TAB' : delimiter })
  const isReport = REPORT_COLUMNS.every((name) => names.includes(name))
  const own = names.map((name, place) => ({ name, place })).filter(({ name }) => !(isReport && REPORT_COLUMNS.includes(name)) && name !== '')
  const known = new Set(columns.map(({ header }) => header))
  const present = own.map(({ name }) => name)
  const missing = columns.filter(({ header, mayBeAbsent }) => !mayBeAbsent && !present.includes(header)).map(({ header }) => header)
  const unknown = present.filter((name) => !known.has(name))
  const repeated = present.filter((name, place) => present.indexOf(name) !== place)
  if (missing.length + unknown.length + repeated.length > 0) {
    return refuse(FILE_COLUMNS, { missing: listed(missing), unknown: listed(unknown), repeated: listed(repeated), columns: expected })
  }
  return {
    names: own.map(({ place }) => cells[place] ?? ''),
    places: own.map(({ place }) => place),
    width: cells.length,
    placeOf: new Map(own.map(({ name, place }) => [name, place])),
    ignored: (place) => names[place] === undefined || names[place] === '',
  }
}
