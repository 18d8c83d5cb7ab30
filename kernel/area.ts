import { formatDecimal, parseDecimal, type Scaled } from './decimal.js'

/** Building areas: hundredths of ㎡ (domain §1.15: two decimals). */
export type SquareMetres = Scaled

export const parseSquareMetres = (text: string): SquareMetres | null => parseDecimal(text, 2)

export const formatSquareMetres = (area: SquareMetres): string => formatDecimal(area, 2)
