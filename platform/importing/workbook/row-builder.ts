import type { Refusal } from '../../../kernel/refusal.js'
import { MAX_COLUMNS, MAX_EMPTY_ROWS, MAX_ROWS } from '../limits.js'
import type { SourceRow } from '../source-row.js'
import type { Book } from './book.js'
import { columnName, placeOfCell } from './cell-place.js'
import { cellText } from './cell-text.js'
import { type Unreadable, unreadable } from './unreadable.js'
import { WORKBOOK_BROKEN, WORKBOOK_EMPTY_ROWS, WORKBOOK_TOO_LARGE } from './workbook-refusals.js'

/** A cell while its tags come by. */
export interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string | null
}

interface OpenRow {
  readonly row: number
  readonly cells: string[]
  readonly problems: { readonly place: number; readonly problem: Refusal }[]
  /** The first column that the next cell may stand in. */
  next: number
}

export interface RowBuilder {
  readonly openRow: (reference: string | undefined) => void
  readonly openCell: (attributes: Readonly<Record<string, string>>) => OpenCell
  readonly closeCell: (cell: OpenCell) => void
  readonly closeRow: () => void
  /** The rows that became complete since the last call. */
  readonly take: () => readonly SourceRow[]
}

/** A part of a longer text keeps the whole of it in memory: a row's key would hold 16 KB of its sheet (252 → 150 MB at 100,000 rows). */
const ownCopy = (text: string): string => (text.length > 12 ? Buffer.from(text).toString() : text)

/** Rows and cells come in order, within the limits of a sheet; a row without content is no row, and too many of them are refused. */
export function rowBuilder(book: Book): RowBuilder {
  let done: SourceRow[] = []
  let empty = 0
  let open: OpenRow = { row: 0, cells: [], problems: [], next: 0 }
  const broken = (reason: string): Unreadable => unreadable(WORKBOOK_BROKEN, { part: book.sheetPart, reason: reason.slice(0, 40) })
  return {
    openRow: (reference) => {
      const row = reference === undefined ? open.row + 1 : Number(reference)
      if (!Number.isInteger(row) || row <= open.row || row > MAX_ROWS) throw broken(`row ${reference}`)
      open = { row, cells: [], problems: [], next: 0 }
    },
    openCell: ({ r, t = 'n', s = '0' }) => {
      const place = r === undefined ? { column: open.next, row: open.row } : placeOfCell(r)
      if (place === null || place.row !== open.row || place.column < open.next) throw broken(`cell ${r}`)
      open.next = place.column + 1
      return { column: place.column, type: t, style: Number(s), value: '', formula: null }
    },
    closeCell: ({ column, type, style, value, formula }) => {
      const cell = `${columnName(column)}${open.row}`
      const read = cellText({ cell, type, style: book.styles[style] ?? 'plain', value, formula }, book.texts.at, book.from1904)
      if (read.text === '' && !('problem' in read)) return
      if (column >= MAX_COLUMNS) throw unreadable(WORKBOOK_TOO_LARGE, { part: cell, limit: `${MAX_COLUMNS} columns` })
      while (open.cells.length < column) open.cells.push('')
      open.cells[column] = ownCopy(read.text)
      if ('problem' in read) open.problems.push({ place: column, problem: read.problem })
    },
    closeRow: () => {
      const { row, cells, problems } = open
      if (cells.length > 0) done.push({ row, cells, problems })
      else if (++empty > MAX_EMPTY_ROWS) throw unreadable(WORKBOOK_EMPTY_ROWS, { sheet: book.sheet, limit: String(MAX_EMPTY_ROWS) })
    },
    take: () => {
      const rows = done
      done = []
      return rows
    },
  }
}
