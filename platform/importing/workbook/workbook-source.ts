import type { Refusal } from '../../../kernel/refusal.js'
import type { Source } from '../source.js'
import { openArchive } from './archive.js'
import { readBook } from './book.js'
import { readSheet } from './read-sheet.js'
import { orRefusal } from './unreadable.js'

/** A sheet of a workbook as a source of rows. */
export const openWorkbook = (path: string): Promise<Source | Refusal> =>
  orRefusal(async () => {
    const archive = await openArchive(path)
    try {
      const book = await readBook(archive)
      // The library that writes it takes 0.2 s to load: who reads no workbook does without.
      const { workbookReport } = await import('./workbook-report.js')
      return {
        path,
        encoding: 'XLSX',
        rows: () => readSheet(archive, book),
        count: () =>
          orRefusal(async () => {
            let rows = 0
            for await (const _ of readSheet(archive, book)) rows++
            return Math.max(0, rows - 1)
          }),
        reportName: (name) => `${name}.errors.xlsx`,
        report: workbookReport,
        close: archive.close,
      }
    } catch (fault) {
      archive.close()
      throw fault
    }
  })
