import { parseDecimal } from '../../../../kernel/decimal.js'

/** An annual rate, or a part added to one, in millionths: 3.45 % is 34 500n. Never a float. */
export type Rate = bigint

export const MILLION = 1_000_000n

/** "3.45" in per cent, as contracts and the registers say it. */
export const rateOfPercent = (text: string): Rate | null => parseDecimal(text, 4)
