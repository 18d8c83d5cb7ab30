import type { Finding } from '../../../kernel/verdict.js'
import type { ConditionNumber } from './assessment.js'
import { capitalInPlace } from './condition-1-capital-in-place.js'
import { proceduresComplete } from './condition-1-procedures-complete.js'
import { underConstruction, underConstructionSettings } from './condition-1-under-construction.js'
import { collateralMatches, collateralSettings } from './condition-2-collateral.js'
import { governanceSound } from './condition-2-governance.js'
import { loanSupervisionClosed } from './condition-3-closed-supervision-of-loan.js'
import { oneLeadBank } from './condition-3-one-lead-bank.js'
import { presaleSupervisionClosed } from './condition-4-closed-supervision.js'
import { divertedFundsRecovered } from './condition-4-diverted-funds.js'
import { surplusWentToLoan } from './condition-4-surplus-to-loan.js'
import { plansKept, plansSettings } from './condition-5-plans.js'
import { scaleAndProspects } from './condition-5-scale-and-prospects.js'
import type { AssessmentFacts } from './facts.js'
import type { OpenPoint } from './settings.js'

/** One sub-check: which rule finds, and which settings decided what the text leaves open. */
export interface Check {
  readonly condition: ConditionNumber
  readonly check: string
  readonly rule: string
  readonly find: (facts: AssessmentFacts) => Finding
  readonly openPoints: (facts: AssessmentFacts) => readonly OpenPoint<boolean | number>[]
}

const none = (): readonly OpenPoint<boolean>[] => []

/** The five conditions of 二(三), in the notice's order. */
export const CHECKS: readonly Check[] = [
  { condition: 1, check: 'CAPITAL_IN_PLACE', rule: 'L-25', find: capitalInPlace, openPoints: none },
  { condition: 1, check: 'PROCEDURES_COMPLETE', rule: 'L-26', find: proceduresComplete, openPoints: ({ settings }) => [settings.initiationRequired] },
  { condition: 1, check: 'UNDER_CONSTRUCTION', rule: 'L-27', find: underConstruction, openPoints: underConstructionSettings },
  { condition: 2, check: 'GOVERNANCE_SOUND', rule: 'L-28', find: governanceSound, openPoints: none },
  { condition: 2, check: 'COLLATERAL_MATCHES', rule: 'L-29', find: collateralMatches, openPoints: collateralSettings },
  { condition: 3, check: 'ONE_LEAD_BANK', rule: 'L-30', find: oneLeadBank, openPoints: none },
  { condition: 3, check: 'LOAN_SUPERVISION_CLOSED', rule: 'L-31', find: loanSupervisionClosed, openPoints: none },
  { condition: 4, check: 'DIVERTED_FUNDS_RECOVERED', rule: 'L-32', find: ({ diversions }) => divertedFundsRecovered(diversions), openPoints: none },
  { condition: 4, check: 'PRESALE_SUPERVISION_CLOSED', rule: 'L-33', find: ({ presale }) => presaleSupervisionClosed(presale), openPoints: none },
  { condition: 4, check: 'SURPLUS_TO_LOAN', rule: 'L-34', find: surplusWentToLoan, openPoints: none },
  { condition: 5, check: 'SCALE_AND_PROSPECTS', rule: 'L-35', find: scaleAndProspects, openPoints: ({ settings }) => [settings.leadBankDecides] },
  { condition: 5, check: 'PLANS_KEPT', rule: 'L-36', find: plansKept, openPoints: plansSettings },
]
