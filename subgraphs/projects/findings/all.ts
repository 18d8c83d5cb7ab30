import type { CrossCheck } from '../../../platform/findings/cross-check.js'
import { diversionNotRecovered } from './diversion-not-recovered.js'
import { escrowBelowQuota } from './escrow-below-quota.js'
import { plannedCompletionPassed } from './planned-completion-passed.js'
import { presaleDeveloperDiffers } from './presale-developer-differs.js'
import { presaleDwellingsDiffer } from './presale-dwellings-differ.js'
import { presaleOfAnotherCounty } from './presale-of-another-county.js'
import { presaleWithoutEscrow } from './presale-without-escrow.js'
import { progressFalls } from './progress-falls.js'
import { progressReportsDiffer } from './progress-reports-differ.js'
import { stoppedAYearUnverified } from './stopped-a-year-unverified.js'
import { stoppedButReportedRunning } from './stopped-but-reported-running.js'

/** The rules over several records of this slice. */
export const PROJECT_CHECKS: readonly CrossCheck[] = [
  stoppedAYearUnverified,
  stoppedButReportedRunning,
  progressFalls,
  progressReportsDiffer,
  plannedCompletionPassed,
  presaleDeveloperDiffers,
  presaleOfAnotherCounty,
  presaleDwellingsDiffer,
  presaleWithoutEscrow,
  escrowBelowQuota,
  diversionNotRecovered,
]
