import { setImmediate } from 'node:timers/promises'
import { type ExportAbout, factsOf } from './about.js'
import type { ExportColumn } from './columns.js'
import type { Page } from './pages.js'
import { csvOf, tallied } from './tally.js'

/** Without it Excel takes UTF-8 for the system's own encoding. */
const BOM = '\ufeff'

/**
 * The list as CSV: header, rows, and a last line that says how many they are and whether they are all. When a page fails, that line says
 * INCOMPLETE and the connection breaks, so that neither a person nor a program takes a part for the whole.
 */
export async function* csvFile(pages: AsyncIterable<Page>, columns: readonly ExportColumn[], about: ExportAbout): AsyncGenerator<string> {
  const { tally, rows } = tallied(pages, columns)
  yield BOM + csvOf([columns.map(({ header }) => header)])
  for await (const { csv } of rows) if (csv !== '') yield csv
  const facts = factsOf(about, tally).map(([label, value]) => `${label}: ${value}`)
  yield csvOf([[`# ${tally.failure === null ? '' : '不完整 INCOMPLETE; '}${facts.join('; ')}`]])
  if (tally.failure === null) return
  await setImmediate()
  throw tally.failure
}
