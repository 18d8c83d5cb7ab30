import type { CrossCheck } from '../../../platform/findings/cross-check.js'
import { pushUnanswered } from './push-unanswered.js'
import { pushWithoutBasis } from './push-without-basis.js'

/** The rules over several records of this slice. */
export const COORDINATION_CHECKS: readonly CrossCheck[] = [pushWithoutBasis, pushUnanswered]
