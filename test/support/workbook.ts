import { type ZipEntry, zip } from './zip.js'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A cell's XML: a text, or the inside of `<c …>…</c>` given as [attributes, content]. */
export type CellXml = string | readonly [attributes: string, content: string]

const cellXml = (cell: CellXml, reference: string): string =>
  typeof cell === 'string'
    ? `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
    : `<c r="${reference}" ${cell[0]}>${cell[1]}</c>`

export const rowXml = (row: number, cells: readonly CellXml[]): string =>
  `<row r="${row}">${cells.map((cell, place) => cellXml(cell, `${String.fromCharCode(65 + place)}${row}`)).join('')}</row>`

export const sheetXml = (rows: string, after = ''): string => `${XML}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`

/** Formats by their place in `s`: 0 plain, 1 a date, 2 per cent, 3 a date in Chinese words, 4 red money. */
const STYLES = `${XML}<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot;dmy&quot;"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`

const workbookXml = (sheets: readonly string[], properties: string): string =>
  `${XML}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets>${sheets
    .map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
    .join('')}</sheets></workbook>`

export interface WorkbookParts {
  readonly sheet: string
  readonly sheets?: readonly string[]
  readonly sharedStrings?: string
  readonly properties?: string
  readonly more?: readonly ZipEntry[]
  readonly without?: readonly string[]
}

/** The parts of a workbook whose chosen sheet is `sheet`; further sheets hold nothing. */
export function workbookEntries({ sheet, sheets = ['Sheet1'], sharedStrings, properties = '', more = [], without = [] }: WorkbookParts): readonly ZipEntry[] {
  const relations = sheets.map((_, place) => `<Relationship Id="rId${place + 1}" Type="worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join('')
  const chosen = Math.max(0, sheets.indexOf('填报'))
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, properties) },
    { name: 'xl/_rels/workbook.xml.rels', content: `${XML}<Relationships ${RELATIONS}>${relations}</Relationships>` },
    { name: 'xl/styles.xml', content: STYLES },
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `${XML}<sst ${MAIN}>${sharedStrings}</sst>` }]),
    ...sheets.map((_, place) => ({ name: `xl/worksheets/sheet${place + 1}.xml`, content: place === chosen ? sheet : sheetXml('') })),
    ...more,
  ]
  return entries.filter(({ name }) => !without.includes(name))
}

export const workbook = (parts: WorkbookParts): Buffer => zip(workbookEntries(parts))
