import { parseSquareMetres, type SquareMetres } from '../../../kernel/area.js'
import type { Fen } from '../../../kernel/money.js'
import { parseWanYuan } from '../../../kernel/wan-yuan.js'
import { type Cell, cannotRead, read } from '../../../platform/importing/cell.js'
import type { Range, Unit } from '../../../platform/importing/ranges.js'
import { NOTHING_ON_SALE_CONTRADICTED } from './refusals.js'

/** Homes of one register or building cost and measure less than this; more homes are a misread number. */
export const MOST_UNITS = 100_000

/** 万元 down to the fen. */
export const TOTAL_PRICE: Unit = { parse: parseWanYuan, decimals: 6 }
export const AREA: Unit = { parse: parseSquareMetres, decimals: 2 }

/** What is on sale. Null ranges: nothing is on sale, or (`reported` false) the source leaves them out. */
export interface OnSale {
  readonly units: number
  readonly totalPrice: { readonly min: Fen; readonly max: Fen } | null
  readonly area: { readonly min: SquareMetres; readonly max: SquareMetres } | null
  readonly rangesReported: boolean
}

/** A cell's range, the range of nothing, or nothing written. */
export type ReadRange = { readonly range: Range | null } | null

/** The range of nothing stands for price and area together and only where no unit is on sale. */
export function onSale(units: number, price: ReadRange, area: ReadRange, column: string): Cell<OnSale> {
  const nothing = [price, area].filter((one) => one !== null && one.range === null).length
  if (nothing === 1 || (nothing === 2 && units > 0)) return cannotRead(NOTHING_ON_SALE_CONTRADICTED, { units: String(units) }, column)
  const reported = price !== null && area !== null
  const value: OnSale = { units, totalPrice: price?.range ?? null, area: area?.range ?? null, rangesReported: reported }
  return read(value, { specials: nothing === 2 ? ['NOTHING_ON_SALE'] : [], notes: reported ? [] : ['RANGE_NOT_REPORTED'] })
}
