/** A rate in hundredths of a per cent from a month on: dated data, the newest first (domain §6.3, §6.4). */
interface RateFrom {
  readonly from: string
  readonly rate: bigint
}

const VAT: readonly RateFrom[] = [
  { from: '2019-04', rate: 900n },
  { from: '2018-05', rate: 1000n },
  { from: '2016-05', rate: 1100n },
]

/** Centre and north-east, where Shanxi and Henan lie; affordable housing is excepted. */
const LAND_APPRECIATION_FLOOR: readonly RateFrom[] = [
  { from: '2024-12', rate: 100n },
  { from: '2010-06', rate: 150n },
]

/** Old projects under the simple method. */
export const SIMPLE_VAT_RATE = 500n

/** SAT Announcement 2016 No. 18; reissued for 2026 in a text that could not be read here, so another rate only warns. */
export const USUAL_VAT_PREPAYMENT_RATE = 300n

const inForce = (rates: readonly RateFrom[], month: string): bigint | null => rates.find(({ from }) => from <= month)?.rate ?? null

export const vatRateIn = (month: string): bigint | null => inForce(VAT, month)

export const landAppreciationFloorIn = (month: string): bigint | null => inForce(LAND_APPRECIATION_FLOOR, month)
