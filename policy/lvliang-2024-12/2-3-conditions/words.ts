import type { RefusalDefinition } from '../../../kernel/refusal.js'
import { CAPITAL_WORDS } from './condition-1-capital-in-place.js'
import { PROCEDURES_WORDS } from './condition-1-procedures-complete.js'
import { CONSTRUCTION_WORDS } from './condition-1-under-construction.words.js'
import { COLLATERAL_WORDS } from './condition-2-collateral.js'
import { GOVERNANCE_WORDS } from './condition-2-governance.js'
import { LEAD_BANK_WORDS } from './condition-3-one-lead-bank.js'
import { LOAN_SUPERVISION_WORDS } from './condition-3-supervised-at-bank.js'
import { PROJECT_LOAN_UNKNOWN } from './condition-4-loan-first.js'
import { PRESALE_WORDS } from './condition-4-presale.words.js'
import { SURPLUS_WORDS } from './condition-4-surplus-to-loan.js'
import { JUDGEMENT_WORDS } from './condition-5-judged-by-bank.js'
import { PLAN_WORDS } from './condition-5-plans.words.js'

/** What the conditions' findings and steps are called: a step's words are its finding's remedy. A nomination is refused with the very finding. */
export const CONDITION_REFUSALS: readonly RefusalDefinition[] = [
  ...CAPITAL_WORDS,
  ...PROCEDURES_WORDS,
  ...CONSTRUCTION_WORDS,
  ...GOVERNANCE_WORDS,
  ...COLLATERAL_WORDS,
  ...LEAD_BANK_WORDS,
  ...LOAN_SUPERVISION_WORDS,
  ...PRESALE_WORDS,
  ...SURPLUS_WORDS,
  PROJECT_LOAN_UNKNOWN,
  ...JUDGEMENT_WORDS,
  ...PLAN_WORDS,
]
