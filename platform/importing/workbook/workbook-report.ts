import { rename } from 'node:fs/promises'
import exceljs from 'exceljs'
import { type ErrorReport, explain, REPORT_COLUMNS, type ReportOptions } from '../error-report.js'
import { FILL_IN } from './book.js'

const WIDTH = 20
const TEXT = '@'

function newWorkbook(path: string, header: readonly string[]) {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet(FILL_IN, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = header.map(() => ({ width: WIDTH, style: { numFmt: TEXT } }))
  const row = sheet.addRow([...header])
  row.font = { bold: true }
  row.commit()
  return { workbook, sheet }
}

/**
 * The user's own table back, refused rows only, as a workbook: corrected in place, it is imported as it is. Every cell is text, which no
 * spreadsheet runs (T35); the user's formulas come back as marked text and are refused until a value stands there.
 */
export function workbookReport(options: ReportOptions): ErrorReport {
  const { path, names } = options
  const partial = `${path}.part`
  let open: ReturnType<typeof newWorkbook> | undefined
  return {
    write: (row, cells, surplus, problems) => {
      open ??= newWorkbook(partial, [...names, ...REPORT_COLUMNS])
      open.sheet.addRow([...cells, ...explain(row, problems, options), ...surplus]).commit()
    },
    flush: async () => undefined,
    close: async () => {
      if (!open) return null
      open.sheet.commit()
      await open.workbook.commit()
      await rename(partial, path)
      return path
    },
  }
}
