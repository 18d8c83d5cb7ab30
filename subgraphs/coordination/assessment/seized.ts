import type { CollateralAnswer, SeizureAnswer } from './facts-answer.js'

/** The parcel's part of a real-estate unit code; then W for the land or F for what stands on it. */
const PARCEL_LENGTH = 19
const REAL_ESTATE: ReadonlySet<string> = new Set(['LAND_USE_RIGHT', 'WORKS_IN_PROGRESS', 'FINISHED_HOUSING', 'OTHER_REAL_ESTATE'])

const stands = ({ startsOn, endsOn, liftedOn }: SeizureAnswer, day: string): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day) && (liftedOn === null || liftedOn > day)

/** 法释〔2004〕15号 第二十三条: a seizure of the land reaches what stands on it, and one of a building the land under it; not the next building. */
function reaches(seized: string, pledged: string): boolean {
  if (seized === pledged) return true
  const isLand = (code: string): boolean => code.charAt(PARCEL_LENGTH) === 'W'
  return seized.slice(0, PARCEL_LENGTH) === pledged.slice(0, PARCEL_LENGTH) && (isLand(seized) || isLand(pledged))
}

/** A court holds what the collateral lies on; real estate that names no unit is not excepted from a seizure of the scope. */
export function isSeized({ kind, realEstateUnitCode }: CollateralAnswer, seizures: readonly SeizureAnswer[], day: string): boolean {
  if (!REAL_ESTATE.has(kind)) return false
  return seizures.some((one) => stands(one, day) && (realEstateUnitCode === null || reaches(one.realEstateUnitCode, realEstateUnitCode)))
}
