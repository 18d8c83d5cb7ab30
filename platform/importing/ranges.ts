import { foldWidth } from '../../kernel/identifiers/normalise.js'
import { type Cell, cannotRead, quoted, type ReadCell, read } from './cell.js'
import { CELL_RANGE, CELL_RANGE_REVERSED } from './cell-refusals.js'
import { positive } from './cells.js'

export interface Range {
  readonly min: bigint
  readonly max: bigint
}

/** A unit that ranges are measured in: 万元 to the fen, ㎡ to two decimals. */
export interface Unit {
  readonly parse: (text: string) => bigint | null
  readonly decimals: number
}

/** The minimum and maximum of nothing, as programs print it: nothing is on sale. */
const NOTHING_MIN = 'Infinity'
const NOTHING_MAX = '-Infinity'

const SEPARATOR = /\s*[~～至]\s*|\s+-+\s+|(?<=[\d.])-+(?=[\d.])/

/** Lowest and highest from two texts; null for the range of nothing. A range of one value is a range. */
export function rangeBetween(low: string, high: string, { parse, decimals }: Unit): Cell<Range | null> {
  if (foldWidth(low) === NOTHING_MIN && foldWidth(high) === NOTHING_MAX) return read<Range | null>(null)
  const min = positive(low, parse, decimals)
  if ('problems' in min) return min
  const max = positive(high, parse, decimals)
  if ('problems' in max) return max
  return min.value <= max.value ? read({ min: min.value, max: max.value }) : cannotRead(CELL_RANGE_REVERSED, { min: low, max: high })
}

/** "88.5 - 143.61", with any dash or 至; "Infinity - -Infinity" is the range of nothing. */
export const range =
  (unit: Unit): ReadCell<Range | null> =>
  (cell) => {
    const parts = foldWidth(cell).split(SEPARATOR)
    const [low, high] = parts
    if (low === undefined || high === undefined || parts.length !== 2) return cannotRead(CELL_RANGE, { text: quoted(cell) })
    return rangeBetween(low, high, unit)
  }
