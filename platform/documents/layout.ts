import { createRequire } from 'node:module'
import { HEADING_FONT, TEXT_FONT } from './fonts.js'
import { DATED_WITHOUT_DATE, type PrintedDocument, type PrintedTable, paperFor } from './printed-document.js'

/** The part of pdfmake that is used; it brings no types of its own. */
interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold', string>>>>): void
  setUrlAccessPolicy(allowed: (url: string) => boolean): void
  setLocalAccessPolicy(allowed: (path: string) => boolean): void
  createPdf(definition: Readonly<Record<string, unknown>>): { getBuffer(): Promise<Buffer> }
}

const TEXT_SIZE = 9
const DENSE_SIZE = 6.5
/** 24 columns on an A3: the text has to be small. */
const DENSE_COLUMNS = 14
const WHOLE_WIDTH = '*'

const sizeOf = ({ columns }: PrintedTable): number => (columns.length > DENSE_COLUMNS ? DENSE_SIZE : TEXT_SIZE)

function tableContent(table: PrintedTable): readonly unknown[] {
  const fontSize = sizeOf(table)
  const cells = (row: readonly string[], bold: boolean) =>
    table.columns.map(({ align }, index) => ({ text: row[index] ?? '', alignment: align ?? 'left', bold, fontSize }))
  const header = table.columns.map(({ title }) => ({ text: title, alignment: 'center', bold: true, fontSize }))
  return [
    ...(table.title === undefined ? [] : [{ text: table.title, bold: true, margin: [0, 8, 0, 4] }]),
    {
      table: {
        headerRows: 1,
        // A row is read as one: it does not break over two pages.
        dontBreakRows: true,
        widths: table.columns.map(({ width }) => (width === undefined ? WHOLE_WIDTH : width * fontSize)),
        body: [header, ...table.rows.map((row) => cells(row, false)), ...(table.foot ?? []).map((row) => cells(row, true))],
      },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 2, paddingRight: () => 2 },
      margin: [0, 0, 0, 8],
    },
  ]
}

const headContent = ({ head }: PrintedDocument): unknown => ({
  columns: head.map(([label, value]) => ({ text: `${label}：${value}` })),
  columnGap: 8,
  margin: [0, 0, 0, 6],
})

const sealContent = ({ seal }: PrintedDocument): readonly unknown[] =>
  seal === undefined ? [] : [{ text: `${seal}（盖章）`, alignment: 'right', margin: [0, 24, 24, 0], unbreakable: true }]

function definitionOf(document: PrintedDocument): Readonly<Record<string, unknown>> {
  const { size, orientation } = paperFor(document)
  const made = new Date(document.dated ?? DATED_WITHOUT_DATE)
  return {
    pageSize: size,
    pageOrientation: orientation,
    pageMargins: [36, 42, 36, 42],
    language: 'zh-CN',
    info: { title: document.title, creationDate: made, modDate: made },
    defaultStyle: { font: 'Serif', fontSize: TEXT_SIZE, lineHeight: 1.25 },
    footer: (page: number, pages: number) => ({ text: `第 ${page} 页，共 ${pages} 页`, alignment: 'center', fontSize: 8, margin: [0, 12, 0, 0] }),
    content: [
      { text: document.title, fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 10] },
      ...(document.head.length === 0 ? [] : [headContent(document)]),
      ...document.tables.flatMap(tableContent),
      ...document.notes.map((note) => ({ text: note, fontSize: 8 })),
      ...sealContent(document),
    ],
  }
}

/** What the layout itself writes beside the document's own texts. */
export const LAYOUT_TEXT = '第页，共0123456789：（盖章） '

/** Lays the document out where it is called: it takes more than 100 MB and stays with whoever called it (see pdf.ts). */
export async function layout(document: PrintedDocument): Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as PdfMake
  pdfmake.setFonts({ Serif: { normal: TEXT_FONT, bold: HEADING_FONT } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === TEXT_FONT || path === HEADING_FONT)
  return pdfmake.createPdf(definitionOf(document)).getBuffer()
}
