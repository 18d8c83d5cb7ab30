import type { Refusal } from '../../../kernel/refusal.js'
import { MAX_COLUMNS, MAX_EMPTY_ROWS, MAX_ROWS } from '../limits.js'
import type { SourceRow } from '../source-row.js'
import type { Archive } from './archive.js'
import type { Book } from './book.js'
import { columnName, placeOfCell } from './cell-place.js'
import { cellText } from './cell-text.js'
import { joinedText } from './joined-text.js'
import { readXml, type XmlEvents } from './read-xml.js'
import { unreadable } from './unreadable.js'
import { WORKBOOK_BROKEN, WORKBOOK_EMPTY_ROWS, WORKBOOK_MERGED, WORKBOOK_TOO_LARGE } from './workbook-refusals.js'

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string | null
}

const MOST_MERGED_SHOWN = 5

/** Collects the rows of a sheet as its tags come by; `take` gives those that are complete. */
function rowCollector(book: Book): { readonly events: XmlEvents; readonly take: () => readonly SourceRow[] } {
  const inline = joinedText()
  const merged: string[] = []
  let done: SourceRow[] = []
  let empty = 0
  let row = 0
  let cells: string[] = []
  let problems: { place: number; problem: Refusal }[] = []
  let cell: OpenCell | null = null
  let next = 0
  let within: 'v' | 'f' | null = null
  const broken = (reason: string) => unreadable(WORKBOOK_BROKEN, { part: book.sheetPart, reason })

  const openRow = (reference: string | undefined): void => {
    const number = reference === undefined ? row + 1 : Number(reference)
    if (!Number.isInteger(number) || number <= row || number > MAX_ROWS) throw broken(`row ${String(reference).slice(0, 20)}`)
    row = number
    cells = []
    problems = []
    next = 0
  }
  const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void => {
    const place = r === undefined ? { column: next, row } : placeOfCell(r)
    if (place === null || place.row !== row || place.column < next) throw broken(`cell ${String(r).slice(0, 20)}`)
    next = place.column + 1
    cell = { column: place.column, type: t, style: Number(s), value: '', formula: null }
  }
  const closeCell = ({ column, type, style, value, formula }: OpenCell): void => {
    const name = `${columnName(column)}${row}`
    const read = cellText(
      { cell: name, type, style: book.styles[style] ?? 'plain', value: type === 'inlineStr' ? inline.take() : value.trim(), formula },
      book.texts.at,
      book.from1904,
    )
    if (read.text === '' && !('problem' in read)) return
    if (column >= MAX_COLUMNS) throw unreadable(WORKBOOK_TOO_LARGE, { part: name, limit: `${MAX_COLUMNS} columns` })
    while (cells.length < column) cells.push('')
    cells[column] = read.text
    if ('problem' in read) problems.push({ place: column, problem: read.problem })
  }
  const closeRow = (): void => {
    if (cells.length > 0) done.push({ row, cells, problems })
    else if (++empty > MAX_EMPTY_ROWS) throw unreadable(WORKBOOK_EMPTY_ROWS, { sheet: book.sheet, limit: String(MAX_EMPTY_ROWS) })
  }
  const events: XmlEvents = {
    open: (name, attributes) => {
      if (name === 'row') openRow(attributes.r)
      else if (name === 'c') openCell(attributes)
      else if (name === 'mergeCell') merged.push(attributes.ref ?? '')
      else if (name === 'v' || name === 'f') {
        within = name
        if (cell && name === 'f') cell.formula = ''
      } else inline.open(name)
    },
    text: (text) => {
      if (cell && within === 'v') cell.value += text
      else if (cell && within === 'f') cell.formula += text
      else inline.text(text)
    },
    close: (name) => {
      if (name === 'v' || name === 'f') within = null
      else if (name === 'c' && cell) {
        closeCell(cell)
        cell = null
      } else if (name === 'row') closeRow()
      else if (name === 'mergeCells' && merged.length > 0) {
        const shown = merged.slice(0, MOST_MERGED_SHOWN).join('、') + (merged.length > MOST_MERGED_SHOWN ? ` … (${merged.length})` : '')
        throw unreadable(WORKBOOK_MERGED, { sheet: book.sheet, cells: shown })
      } else inline.close(name)
    },
  }
  return {
    events,
    take: () => {
      const rows = done
      done = []
      return rows
    },
  }
}

/** The rows that hold anything, under their own numbers. Throws Unreadable. */
export async function* readSheet(archive: Archive, book: Book): AsyncGenerator<SourceRow> {
  const { events, take } = rowCollector(book)
  for await (const _ of readXml(book.sheetPart, archive.open(book.sheetPart), events)) yield* take()
  yield* take()
}
