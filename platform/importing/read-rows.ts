import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import { FILE_QUOTES, FILE_TOO_LARGE } from './file-refusals.js'
import { unguard } from './formula-guard.js'
import { MAX_CELL_CHARACTERS, MAX_RECORD_BYTES, MAX_ROWS } from './limits.js'
import type { SourceRow } from './source-row.js'
import { BOM, type TextFile, textOf } from './text-file.js'

async function* withoutBom(text: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true
  for await (const chunk of text) {
    if (chunk === '') continue
    yield first && chunk.startsWith(BOM) ? chunk.slice(1) : chunk
    first = false
  }
}

/** Streams the records with bounded memory. Quotes inside a cell that does not begin with one are text, as Excel reads them. */
export async function* readRows(source: TextFile): AsyncGenerator<SourceRow> {
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  })
  // What goes wrong on the way destroys the parser with its error, which the loop below throws.
  pipeline(Readable.from(withoutBom(textOf(source.path, source.encoding))), parser, () => undefined)
  let row = 0
  for await (const cells of parser as AsyncIterable<string[]>) yield { row: ++row, cells: cells.map(unguard) }
}

/** Reads to the end once before anything is applied, so that a file which breaks off in the middle changes nothing. */
export async function countRows(source: TextFile): Promise<number | Refusal> {
  let rows = 0
  try {
    for await (const { row, cells } of readRows(source)) {
      rows = row
      if (rows > MAX_ROWS) return refuse(FILE_TOO_LARGE, { limit: `${MAX_ROWS} rows` })
      if (cells.some((cell) => cell.length > MAX_CELL_CHARACTERS)) return refuse(FILE_QUOTES, { row: String(row), limit: String(MAX_CELL_CHARACTERS) })
    }
    return rows
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code?.startsWith('CSV_')) return refuse(FILE_QUOTES, { row: String(rows + 1), limit: String(MAX_CELL_CHARACTERS) })
    throw fault
  }
}
