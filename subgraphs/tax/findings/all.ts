import type { CrossCheck } from '../../../platform/findings/cross-check.js'
import { arrearsPastAQuarter } from './arrears-past-a-quarter.js'
import { notDeclared } from './not-declared.js'
import { periodsOverlap } from './periods-overlap.js'
import { twoNamesForOneCode } from './two-names-for-one-code.js'

/** The rules over several records of this slice. */
export const TAX_CHECKS: readonly CrossCheck[] = [periodsOverlap, notDeclared, arrearsPastAQuarter, twoNamesForOneCode]
