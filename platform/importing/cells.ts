import { type LocalDate, parseDate } from '../../kernel/dates.js'
import { foldWidth } from '../../kernel/identifiers/normalise.js'
import { type Cell, cannotRead, quoted, type ReadCell, read } from './cell.js'
import { CELL_COUNT, CELL_DAMAGED, CELL_DATE, CELL_DATE_SERIAL, CELL_DECIMAL, CELL_NUMBER_LOST, CELL_TOO_LONG } from './cell-refusals.js'

/** Control and direction characters, the replacement character, and what a wrong decoding typically leaves behind. */
const DAMAGED = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffd]|锟斤拷|烫烫烫/u

/** Words as received; a line break within the cell becomes a space. */
export const text =
  (limit: number): ReadCell<string> =>
  (cell) => {
    if (DAMAGED.test(cell)) return cannotRead(CELL_DAMAGED)
    if (cell.length > limit) return cannotRead(CELL_TOO_LONG, { limit: String(limit) })
    return /[\r\n\t]/.test(cell) ? read(cell.replace(/\s*[\r\n\t]\s*/g, ' '), { notes: ['LINE_BREAK'] }) : read(cell)
  }

/** A number that is a name: ="123" is how spreadsheets are kept from rounding it, 1.2E+14 is what they make of it otherwise. */
export const number =
  (limit: number): ReadCell<string> =>
  (cell) => {
    const wrapped = /^="(.*)"$/s.exec(cell)?.[1]
    const value = foldWidth(wrapped ?? cell)
    if (/^\d+(\.\d+)?E\+?\d+$/i.test(value)) return cannotRead(CELL_NUMBER_LOST, { text: value })
    const words = text(limit)(value)
    return 'value' in words && wrapped !== undefined ? read(words.value, { notes: ['TEXT_FORMULA'] }) : words
  }

const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/

/** Year, month and day in this order are one date however they are joined; anything else is not guessed. */
export const date: ReadCell<LocalDate> = (cell) => {
  const value = foldWidth(cell)
  const match = WRITTEN_DATE.exec(value)
  if (!match) return cannotRead(/^\d{5}$/.test(value) ? CELL_DATE_SERIAL : CELL_DATE, { text: quoted(cell) })
  const parsed = parseDate(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`)
  if (parsed === null) return cannotRead(CELL_DATE, { text: quoted(cell) })
  return parsed === cell ? read(parsed) : read(parsed, { notes: ['DATE_FORM'] })
}

export const count =
  (limit: number): ReadCell<number> =>
  (cell) => {
    const value = foldWidth(cell)
    return /^(0|[1-9]\d{0,8})$/.test(value) && Number(value) <= limit
      ? read(Number(value))
      : cannotRead(CELL_COUNT, { text: quoted(cell), limit: String(limit) })
  }

/** A number above zero, read by the kernel's parser of its unit (万元, ㎡). */
export function positive(cell: string, parse: (text: string) => bigint | null, decimals: number): Cell<bigint> {
  const value = parse(foldWidth(cell))
  return value !== null && value > 0n ? read(value) : cannotRead(CELL_DECIMAL, { text: quoted(cell), decimals: String(decimals) })
}
