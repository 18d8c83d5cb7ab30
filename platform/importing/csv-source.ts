import { errorReport } from './error-report.js'
import { countRows, readRows } from './read-rows.js'
import type { Source } from './source.js'
import type { TextFile } from './text-file.js'

/** Comma-separated text as a source of rows. */
export const csvSource = (file: TextFile): Source => ({
  path: file.path,
  encoding: file.encoding,
  rows: () => readRows(file),
  count: async () => {
    const records = await countRows(file)
    return typeof records === 'number' ? Math.max(0, records - 1) : records
  },
  reportName: (name) => `${name}.errors.csv`,
  report: (options) => errorReport(file, options),
  close: () => undefined,
})
