import type { Register } from '../../../platform/register/register.js'
import { BANK_JUDGEMENTS } from './bank-judgement.register.js'
import { BANK_MATCHES } from './bank-match.register.js'
import { CAPITAL_CONTRIBUTIONS } from './capital-contribution.register.js'
import { CAPITAL_RECOGNITIONS } from './capital-recognition.register.js'
import { CAPITAL_REQUIREMENTS } from './capital-requirement.register.js'
import { CLOSED_ACCOUNT_AGREEMENTS } from './closed-account-agreement.register.js'
import { COLLATERALS } from './collateral.register.js'
import { COLLATERAL_VALUATIONS } from './collateral-valuation.register.js'
import { CREDIT_REVIEWS } from './credit-review.register.js'
import { DEBT_EVASIONS } from './debt-evasion.register.js'
import { EXISTING_LOANS } from './existing-loan.register.js'
import { FINANCING_CONTRACTS } from './financing-contract.register.js'
import { FINANCING_DEMANDS } from './financing-demand.register.js'
import { FULL_COST_ITEMS } from './full-cost-item.register.js'
import { FUND_ACCOUNTS } from './fund-account.register.js'
import { FUNDING_DEMANDS } from './funding-demand.register.js'
import { INVESTMENT_REVIEWS } from './investment-review.register.js'
import { LEAD_BANK_APPOINTMENTS } from './lead-bank-appointment.register.js'
import { LOAN_CLASSIFICATIONS } from './loan-classification.register.js'
import { LOAN_RELIEFS } from './loan-relief.register.js'
import { LOAN_RESTRICTIONS } from './loan-restriction.register.js'
import { LOAN_USE_PLANS } from './loan-use-plan.register.js'
import { LPR_QUOTES } from './lpr-quote.register.js'
import { PROCUREMENT_RECORDS } from './procurement-record.register.js'
import { SELF_RAISED_ITEMS } from './self-raised-item.register.js'
import { THREE_PARTY_AGREEMENTS } from './three-party-agreement.register.js'
import { UNIFIED_LOANS } from './unified-loan.register.js'

/** Registers of lines come after the one that they belong to. */
export const FINANCING_REGISTERS: readonly Register[] = [
  ...[CAPITAL_REQUIREMENTS, CAPITAL_CONTRIBUTIONS, CAPITAL_RECOGNITIONS],
  ...[UNIFIED_LOANS, FINANCING_CONTRACTS, FUNDING_DEMANDS, SELF_RAISED_ITEMS, INVESTMENT_REVIEWS, PROCUREMENT_RECORDS, FULL_COST_ITEMS],
  ...[FUND_ACCOUNTS, THREE_PARTY_AGREEMENTS, CLOSED_ACCOUNT_AGREEMENTS, LEAD_BANK_APPOINTMENTS, LOAN_USE_PLANS],
  ...[COLLATERALS, COLLATERAL_VALUATIONS, EXISTING_LOANS, LOAN_CLASSIFICATIONS, LOAN_RELIEFS, LOAN_RESTRICTIONS],
  ...[CREDIT_REVIEWS, BANK_JUDGEMENTS, FINANCING_DEMANDS, BANK_MATCHES, DEBT_EVASIONS, LPR_QUOTES],
]
