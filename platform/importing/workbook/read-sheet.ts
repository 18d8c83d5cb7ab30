import type { SourceRow } from '../source-row.js'
import type { Archive } from './archive.js'
import type { Book } from './book.js'
import { joinedText } from './joined-text.js'
import { readXml, type XmlEvents } from './read-xml.js'
import { type OpenCell, type RowBuilder, rowBuilder } from './row-builder.js'
import { unreadable } from './unreadable.js'
import { WORKBOOK_MERGED } from './workbook-refusals.js'

const MOST_MERGED_SHOWN = 5

/** One value over several cells says nothing about the others: refused, naming the first of them. They stand behind the rows. */
function mergedCells(sheet: string): { readonly add: (cells: string | undefined) => void; readonly refuseAny: () => void } {
  const shown: string[] = []
  let count = 0
  return {
    add: (cells = '') => {
      if (++count <= MOST_MERGED_SHOWN) shown.push(cells.slice(0, 20))
    },
    refuseAny: () => {
      const rest = count > MOST_MERGED_SHOWN ? ` … (${count})` : ''
      if (count > 0) throw unreadable(WORKBOOK_MERGED, { sheet, cells: shown.join('、') + rest })
    },
  }
}

function eventsOf(book: Book, rows: RowBuilder): XmlEvents {
  const inline = joinedText()
  const merged = mergedCells(book.sheet)
  let cell: OpenCell | null = null
  let within = ''
  return {
    open: (name, attributes) => {
      within = name
      if (name === 'row') rows.openRow(attributes.r)
      else if (name === 'c') cell = rows.openCell(attributes)
      else if (name === 'f' && cell) cell.formula = ''
      else if (name === 'mergeCell') merged.add(attributes.ref)
      else inline.open(name)
    },
    text: (text) => {
      if (cell && within === 'v') cell.value += text
      else if (cell && within === 'f') cell.formula += text
      else inline.text(text)
    },
    close: (name) => {
      within = ''
      if (name === 'c' && cell) {
        if (cell.type === 'inlineStr') cell.value = inline.take()
        rows.closeCell(cell)
        cell = null
      } else if (name === 'row') rows.closeRow()
      else if (name === 'mergeCells') merged.refuseAny()
      else inline.close(name)
    },
  }
}

/** The rows that hold anything, under their own numbers. Throws Unreadable. */
export async function* readSheet(archive: Archive, book: Book): AsyncGenerator<SourceRow> {
  const rows = rowBuilder(book)
  for await (const _ of readXml(book.sheetPart, archive.open(book.sheetPart), eventsOf(book, rows))) yield* rows.take()
  yield* rows.take()
}
