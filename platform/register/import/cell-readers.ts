import { parseDecimal } from '../../../kernel/decimal.js'
import { foldWidth } from '../../../kernel/identifiers/normalise.js'
import { parseWanYuan } from '../../../kernel/wan-yuan.js'
import { cannotRead, quoted, type ReadCell, read } from '../../importing/cell.js'
import { CELL_DECIMAL } from '../../importing/cell-refusals.js'
import { count, date, number, text } from '../../importing/cells.js'
import type { Column } from '../column.js'
import type { Value } from '../read-value.js'
import { CELL_CHOICE, CELL_FLAG, CELL_MONTH } from './refusals.js'

/** Numbers that are names, not quantities: never rounded, never with another width. */
const IS_NUMBER = /(号|代码|编码|编号|账号)$/

/** 1,234,567.00 as spreadsheets show it; a comma elsewhere is no separator and the number is refused. */
const withoutSeparators = (cell: string): string => (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell)

const fen =
  (unit: '元' | '万元'): ReadCell<Value> =>
  (cell) => {
    const digits = withoutSeparators(foldWidth(cell))
    const value = unit === '元' ? parseDecimal(digits, 2) : parseWanYuan(digits)
    return value === null ? cannotRead(CELL_DECIMAL, { text: quoted(cell), decimals: unit === '元' ? '2' : '6' }) : read<Value>(value)
  }

const decimal =
  (places: number): ReadCell<Value> =>
  (cell) => {
    const digits = withoutSeparators(foldWidth(cell).replace(/%$/, ''))
    return parseDecimal(digits, places) === null ? cannotRead(CELL_DECIMAL, { text: quoted(cell), decimals: String(places) }) : read<Value>(digits)
  }

/** The dictionary's Chinese word, or its code. */
const choice = (choices: Readonly<Record<string, readonly [string, string]>>): ReadCell<Value> => {
  const byWord = new Map(Object.entries(choices).flatMap(([code, [word]]) => [[foldWidth(word), code] as const, [code, code] as const]))
  const words = Object.values(choices).map(([word]) => word)
  return (cell) => {
    const code = byWord.get(foldWidth(cell))
    return code === undefined ? cannotRead(CELL_CHOICE, { text: quoted(cell), choices: words.join('、') }) : read<Value>(code)
  }
}

/** A spreadsheet keeps a month as its first day. */
const month: ReadCell<Value> = (cell) => {
  const [, year, number_] = /^((?:19|20|21)\d{2})[-/.年](0?[1-9]|1[0-2])(?:月|-01)?$/.exec(foldWidth(cell)) ?? []
  return year && number_ ? read<Value>(`${year}-${number_.padStart(2, '0')}`) : cannotRead(CELL_MONTH, { text: quoted(cell) })
}

const FLAGS: Readonly<Record<string, boolean>> = { 是: true, 有: true, Y: true, 否: false, 无: false, N: false }

const flag: ReadCell<Value> = (cell) => {
  const value = FLAGS[foldWidth(cell).toUpperCase()]
  return value === undefined ? cannotRead(CELL_FLAG, { text: quoted(cell) }) : read<Value>(value)
}

/** How a column's cells are read: by its type, as the graph would take the value. */
export function cellReader(column: Column): ReadCell<Value> {
  switch (column.type) {
    case 'text':
      return IS_NUMBER.test(column.zh) ? number(column.max) : text(column.max)
    case 'choice':
      return choice(column.choices)
    case 'money':
      return fen(column.unit)
    case 'decimal':
      return decimal(column.places)
    case 'count':
      return count(column.max)
    case 'date':
      return date
    case 'month':
      return month
    case 'flag':
      return flag
    case 'institution':
      return text(100)
  }
}
