import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../platform/documents/workbook/sheet.js'
import { guard } from '../../platform/importing/formula-guard.js'
import { cellsOf, type ExportColumn } from './columns.js'
import type { Page } from './pages.js'

/** T35: a text that a spreadsheet would run is made harmless; numbers are numbers. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guard(cell) : String(cell)))),
    { record_delimiter: '\r\n' },
  )

export interface Rows {
  readonly cells: readonly (readonly Cell[])[]
  /** The same as lines of CSV: what the checksum is taken of, in a workbook too. */
  readonly csv: string
}

export interface Tally {
  rows: number
  checksum: string
  /** What ended it before its end; null: all is there. */
  failure: unknown
}

/** The pages' rows, counted and hashed as they pass. A failure ends them and is told by the tally: the file itself has to say so. */
export function tallied(pages: AsyncIterable<Page>, columns: readonly ExportColumn[]): { readonly tally: Tally; readonly rows: AsyncGenerator<Rows> } {
  const tally: Tally = { rows: 0, checksum: '', failure: null }
  const hash = createHash('sha256')
  async function* rows(): AsyncGenerator<Rows> {
    try {
      for await (const { nodes } of pages) {
        const cells = nodes.map((node) => cellsOf(node, columns))
        const csv = csvOf(cells)
        hash.update(csv)
        tally.rows += cells.length
        yield { cells, csv }
      }
    } catch (error) {
      tally.failure = error
    } finally {
      tally.checksum = hash.digest('hex')
    }
  }
  return { tally, rows: rows() }
}
