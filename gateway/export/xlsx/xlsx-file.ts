import { sheetPath, workbookParts } from '../../../platform/documents/workbook/parts.js'
import { type Cell, MAX_SHEET_ROWS, rowXml, SHEET_END, SHEET_START } from '../../../platform/documents/workbook/sheet.js'
import { type ZipEntry, zip } from '../../../platform/documents/workbook/zip.js'
import { completeness, type ExportAbout, factsOf } from '../about.js'
import type { ExportColumn } from '../columns.js'
import type { Page } from '../pages.js'
import { type Tally, tallied } from '../tally.js'

/** Hands rows out one by one to as many sheets as they need. */
interface Source {
  next(): Promise<readonly Cell[] | null>
  hasMore(): Promise<boolean>
}

function sourceOf(batches: AsyncIterator<{ readonly cells: readonly (readonly Cell[])[] }>): Source {
  let batch: readonly (readonly Cell[])[] = []
  let at = 0
  const fill = async (): Promise<boolean> => {
    while (at >= batch.length) {
      const { done, value } = await batches.next()
      if (done) return false
      batch = value.cells
      at = 0
    }
    return true
  }
  return { hasMore: fill, next: async () => ((await fill()) ? (batch[at++] ?? null) : null) }
}

async function* dataSheet(source: Source, header: readonly string[], most: number, tally: Tally): AsyncGenerator<string> {
  yield SHEET_START + rowXml(header, 1)
  let row = 1
  try {
    while (row < most) {
      const cells = await source.next()
      if (!cells) break
      row += 1
      yield rowXml(cells, row)
    }
  } catch (error) {
    tally.failure ??= error
  }
  if (tally.failure !== null && row < most) yield rowXml([completeness(tally)], row + 1)
  yield SHEET_END
}

function* aboutSheet(about: ExportAbout, tally: Tally): Generator<string> {
  yield SHEET_START
  for (const [index, fact] of factsOf(about, tally).entries()) yield rowXml(fact, index + 1)
  yield SHEET_END
}

async function* entries(pages: AsyncIterable<Page>, columns: readonly ExportColumn[], about: ExportAbout, most: number): AsyncGenerator<ZipEntry> {
  const { tally, rows } = tallied(pages, columns)
  const source = sourceOf(rows)
  const header = columns.map((column) => column.header)
  const names: string[] = []
  try {
    do {
      names.push(names.length === 0 ? '数据' : `数据 ${names.length + 1}`)
      yield { name: sheetPath(names.length), content: dataSheet(source, header, most, tally) }
    } while (tally.failure === null && (await source.hasMore()))
  } finally {
    // Ends the reading, so that the checksum is of what was read.
    await rows.return(undefined)
  }
  names.push(tally.failure === null ? '说明' : '说明（不完整 INCOMPLETE）')
  yield { name: sheetPath(names.length), content: aboutSheet(about, tally) }
  yield* workbookParts(names)
}

/** The list as a workbook: as many sheets as the rows need, and one that says what they are, of when, for whom, and whether they are all. */
export const xlsxFile = (
  pages: AsyncIterable<Page>,
  columns: readonly ExportColumn[],
  about: ExportAbout,
  most: number = MAX_SHEET_ROWS,
): AsyncGenerator<Buffer> => zip(entries(pages, columns, about, most))
