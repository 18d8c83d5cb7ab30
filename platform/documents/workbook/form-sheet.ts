import type { PrintedColumn, PrintedDocument, PrintedTable } from '../printed-document.js'
import { columnName, textCell } from './sheet.js'
import { STYLE } from './styles.js'

type Style = (typeof STYLE)[keyof typeof STYLE]

interface Cell {
  readonly text: string
  readonly style: Style
  readonly figure?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DEFAULT_WIDTH = 14

/** What a spreadsheet holds exactly: more digits than these it would round. */
const EXACT = /^-?\d{1,15}(\.\d+)?$/
const exact = (text: string): boolean => EXACT.test(text) && text.replace(/\D/g, '').length <= 15

function cellXml({ text, style, figure }: Cell, reference: string): string {
  const attributes = style === STYLE.plain ? '' : ` s="${style}"`
  if (figure === true && exact(text)) return `<c r="${reference}"${attributes}><v>${text}</v></c>`
  return text === '' ? `<c r="${reference}"${attributes}/>` : textCell(text, reference, attributes)
}

const plain = (text: string): Cell => ({ text, style: STYLE.plain })

const rowsOf = (columns: readonly PrintedColumn[], rows: readonly (readonly string[])[], text: Style, figure: Style): readonly (readonly Cell[])[] =>
  rows.map((row) =>
    columns.map(({ align }, index) => (align === 'right' ? { text: row[index] ?? '', style: figure, figure: true } : { text: row[index] ?? '', style: text })),
  )

const tableLines = ({ title, columns, rows, foot }: PrintedTable): readonly (readonly Cell[])[] => [
  ...(title === undefined ? [] : [[plain(title)]]),
  columns.map((column) => ({ text: column.title, style: STYLE.heading })),
  ...rowsOf(columns, rows, STYLE.text, STYLE.figure),
  ...rowsOf(columns, foot ?? [], STYLE.total, STYLE.totalFigure),
  [],
]

const linesOf = ({ title, head, tables, notes, seal }: PrintedDocument): readonly (readonly Cell[])[] => [
  [{ text: title, style: STYLE.title }],
  head.map(([label, value]) => plain(`${label}：${value}`)),
  ...tables.flatMap(tableLines),
  ...notes.map((note) => [plain(note)]),
  ...(seal === undefined ? [] : [[plain(`${seal}（盖章）`)]]),
]

const widthsOf = (tables: readonly PrintedTable[]): string => {
  const most = Math.max(1, ...tables.map((table) => table.columns.length))
  return Array.from({ length: most }, (_, index) => {
    const width = Math.max(...tables.map((table) => table.columns[index]?.width ?? DEFAULT_WIDTH), 1)
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  }).join('')
}

/** The form as one sheet: the title over its whole width, then what the form says in the order in which it is printed. */
export function* formSheet(document: PrintedDocument): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><cols>${widthsOf(document.tables)}</cols><sheetData>`
  for (const [index, line] of linesOf(document).entries()) {
    const row = index + 1
    yield `<row r="${row}">${line.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('')}</row>`
  }
  const last = columnName(Math.max(1, ...document.tables.map((table) => table.columns.length)) - 1)
  yield `</sheetData>${last === 'A' ? '' : `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`}</worksheet>`
}
