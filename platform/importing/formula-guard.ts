/** Apostrophes, then blanks, then what a spreadsheet takes for the beginning of a formula, in both widths (T35). */
const FORMULA = /^'*[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^'*[\t\r]/
const NEGATIVE_NUMBER = /^-\d+(\.\d+)?$/

/** Puts an apostrophe before a text that a spreadsheet would run. A negative number stays a number. */
export const guard = (cell: string): string => (FORMULA.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell)

/** Takes back exactly what `guard` added, so that what was written is what is read. */
export const unguard = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
