import type { Workbook, Worksheet } from 'exceljs'
import { columnName } from './cell-place.js'

/** Where drop-down lists take their words from. */
export interface Dictionary {
  readonly listOf: (choices: readonly string[]) => string
}

/** What a list written into its cell may be long; in it a comma separates. */
const MOST_INLINE = 250

/** Short lists stand in the cells' rule itself, long ones on a hidden sheet 字典, one column each. */
export function dictionaryOn(workbook: Workbook): Dictionary {
  let sheet: Worksheet | undefined
  let columns = 0
  return {
    listOf: (choices) => {
      const inline = choices.join(',')
      if (inline.length <= MOST_INLINE && !choices.some((choice) => /[",]/.test(choice))) return `"${inline}"`
      sheet ??= workbook.addWorksheet('字典', { state: 'hidden' })
      columns++
      for (const [row, choice] of choices.entries()) sheet.getCell(row + 1, columns).value = choice
      const letter = columnName(columns - 1)
      return `字典!$${letter}$1:$${letter}$${choices.length}`
    },
  }
}
