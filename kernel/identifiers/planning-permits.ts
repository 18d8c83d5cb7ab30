import { type Checked, checked, warning } from './checked.js'
import { foldWidth } from './normalise.js'

/** LAND: 建设用地规划许可证. WORKS: 建设工程规划许可证. SITE: 用地预审与选址意见书. */
export type PlanningPermitKind = 'LAND' | 'WORKS' | 'SITE'

/** Older: 6 region + 4 year + 5 serial. Newer: 6 + 4 + two letters + 7 (domain §1.5). */
const PATTERNS: Readonly<Record<PlanningPermitKind, RegExp>> = {
  LAND: /^地字第(\d{15}|\d{10}YG\d{7})号$/,
  WORKS: /^建字第(\d{15}|\d{10}GG\d{7})号$/,
  SITE: /^(选字第.+|用字第(\d{10}XS\d{7}|.+))号$/,
}

/** A number's pattern is weak evidence: several generations and local styles coexist, so a mismatch warns. */
export function checkPlanningPermit(kind: PlanningPermitKind, received: string): Checked {
  const number = foldWidth(received).replace(/\s/g, '').toUpperCase()
  return checked(received, number, !PATTERNS[kind].test(number) && warning(`${kind}_PLANNING_PERMIT_PATTERN`))
}
