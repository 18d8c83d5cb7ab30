import { Decimal } from 'decimal.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { CELL_DAMAGED, CELL_DATE, CELL_ERROR, CELL_FORMULA, CELL_NUMBER_LOST } from '../cell-refusals.js'
import type { NumberStyle } from './number-styles.js'
import { serialDate } from './serial-date.js'

/** A cell as the sheet writes it. */
export interface RawCell {
  /** As people name it: C7. */
  readonly cell: string
  readonly type: string
  readonly style: NumberStyle
  readonly value: string
  readonly formula: string | null
}

export type CellText = { readonly text: string } | { readonly text: string; readonly problem: Refusal }

/** How a formula's cell stands in an error report: refused again until somebody writes a value. */
export const FORMULA_MARK = '【公式】'

/** Spreadsheets keep 15 digits: what goes beyond is noise of their arithmetic (0.1+0.2), or, in a whole number, digits that are lost. */
const KEPT_DIGITS = 15
const FIRST_LOST = new Decimal(10).pow(KEPT_DIGITS)

function numberText({ cell, style, value }: RawCell, from1904: boolean): CellText {
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(value)) return { text: value, problem: refuse(CELL_ERROR, { cell, text: value.slice(0, 40) }) }
  const number = new Decimal(value)
  const plain = number.toSignificantDigits(KEPT_DIGITS).toFixed()
  if (style === 'date') {
    const date = serialDate(number.toNumber(), from1904)
    return date === null ? { text: plain, problem: refuse(CELL_DATE, { text: plain }) } : { text: date }
  }
  if (number.abs().greaterThanOrEqualTo(FIRST_LOST)) return { text: plain, problem: refuse(CELL_NUMBER_LOST, { text: plain }) }
  return { text: style === 'percent' ? `${number.times(100).toSignificantDigits(KEPT_DIGITS).toFixed()}%` : plain }
}

/** What a cell says as text, or what is wrong with it. A formula is neither computed nor is its last result believed. */
export function cellText(raw: RawCell, shared: (place: number) => string | undefined, from1904: boolean): CellText {
  const { cell, type, formula } = raw
  const value = type === 'str' || type === 'inlineStr' ? raw.value : raw.value.trim()
  if (formula !== null) return { text: `${FORMULA_MARK}${formula}`, problem: refuse(CELL_FORMULA, { cell }) }
  switch (type) {
    case 's': {
      const text = /^\d{1,9}$/.test(value) ? shared(Number(value)) : undefined
      return text === undefined ? { text: '', problem: refuse(CELL_DAMAGED) } : markedText(cell, text)
    }
    case 'str':
    case 'inlineStr':
      return markedText(cell, value)
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    case 'd':
      return { text: value.replace(/T00:00(:00(\.0+)?)?$/, '').replace('T', ' ') }
    case 'e':
      return { text: value, problem: refuse(CELL_ERROR, { cell, text: value.slice(0, 40) }) }
    default:
      return value === '' ? { text: '' } : numberText({ ...raw, value }, from1904)
  }
}

const markedText = (cell: string, text: string): CellText => (text.startsWith(FORMULA_MARK) ? { text, problem: refuse(CELL_FORMULA, { cell }) } : { text })
