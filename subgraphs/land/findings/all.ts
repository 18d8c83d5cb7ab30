import type { CrossCheck } from '../../../platform/findings/cross-check.js'
import { certificateLapsed } from './certificate-lapsed.js'
import { certificateOfAnotherCounty } from './certificate-of-another-county.js'
import { constructionBeforeWorksPlanning } from './construction-before-works-planning.js'
import { holdersDiffer } from './holders-differ.js'
import { landPlanningBeforeContract } from './land-planning-before-contract.js'
import { landTermEnded } from './land-term-ended.js'
import { mortgageRankTwice } from './mortgage-rank-twice.js'
import { worksPlanningBeforeLand } from './works-planning-before-land.js'

/** The rules over several records of this slice. */
export const LAND_CHECKS: readonly CrossCheck[] = [
  holdersDiffer,
  certificateOfAnotherCounty,
  landPlanningBeforeContract,
  worksPlanningBeforeLand,
  constructionBeforeWorksPlanning,
  certificateLapsed,
  landTermEnded,
  mortgageRankTwice,
]
