import { formatDecimal, parseDecimal, roundOff } from './decimal.js'
import type { Fen } from './money.js'

/** 1 万元 = 10,000 yuan = 1,000,000 fen: six decimals of 万元 are whole fen, and a seventh is refused, not rounded. */
const FEN_DECIMALS = 6

/** "249.18" 万元 → 249180000 fen; null for what is not a plain decimal or is finer than a fen. */
export const parseWanYuan = (text: string): Fen | null => parseDecimal(text, FEN_DECIMALS)

/** For reports, rounded once from the true sum; a column of rounded figures may differ from the rounded total (domain §1.15). */
export const formatWanYuan = (fen: Fen, decimals = 2): string => formatDecimal(roundOff(fen, FEN_DECIMALS - decimals), decimals)
