export type Cell = string | number

/** A sheet's last row; what is beyond goes on in the next sheet. */
export const MAX_SHEET_ROWS = 1_048_576

/** A cell's longest text. */
const MAX_CELL = 32_767

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Characters that XML cannot hold are written as Office writes them (ECMA-376 22.9.2.19), and what looks like that is told apart from it. Half a character becomes U+FFFD when it is encoded. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, hex)
    .replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)

/** `A`, `B`, … `AA`: a column by its place. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

export class CellTooLong extends Error {}

/** T35: text stands in the cell as text and is never a formula, whatever it begins with. `attributes` are the cell's further ones. */
export function textCell(text: string, reference: string, attributes = ''): string {
  if (text.length > MAX_CELL) throw new CellTooLong('a cell is longer than a workbook takes')
  return `<c r="${reference}"${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === '') return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  return textCell(cell, reference)
}

export const rowXml = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`)).join('')}</row>`

/** The first row stays in sight. */
export const SHEET_START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'

export const SHEET_END = '</sheetData></worksheet>'
