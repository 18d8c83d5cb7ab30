import type { Register } from '../../../platform/register/register.js'
import { CERTIFICATE_APPLICATIONS } from './certificate-application.register.js'
import { CERTIFICATE_STEPS } from './certificate-step.register.js'
import { EARMARKED_FUNDS } from './earmarked-fund.register.js'
import { FURTHER_CERTIFICATES } from './further-certificate.register.js'
import { LAND_CONTRACTS } from './land-contract.register.js'
import { LAND_DEALS } from './land-deal.register.js'
import { LAND_DEVELOPMENT_COSTS } from './land-development-cost.register.js'
import { LAND_OFFERS } from './land-offer.register.js'
import { LAND_PAYMENTS } from './land-payment.register.js'
import { LAND_PRICE_BALANCES } from './land-price-balance.register.js'
import { LAND_REVENUES } from './land-revenue.register.js'
import { LAND_SUPPLY_PLANS } from './land-supply-plan.register.js'
import { MORTGAGE_COVERAGES } from './mortgage-coverage.register.js'
import { PARCEL_VALUATIONS } from './parcel-valuation.register.js'
import { PLAN_APPROVALS } from './plan-approval.register.js'
import { PLANNING_CONDITIONS } from './planning-condition.register.js'
import { PRIOR_CHARGES } from './prior-charge.register.js'
import { SEIZURES } from './seizure.register.js'

/** Registers of lines come after the one that they belong to. */
export const LAND_REGISTERS: readonly Register[] = [
  ...[LAND_SUPPLY_PLANS, LAND_OFFERS, LAND_DEALS, LAND_PRICE_BALANCES, PARCEL_VALUATIONS],
  ...[LAND_CONTRACTS, LAND_PAYMENTS, LAND_REVENUES, EARMARKED_FUNDS, LAND_DEVELOPMENT_COSTS],
  ...[PLANNING_CONDITIONS, PLAN_APPROVALS, CERTIFICATE_APPLICATIONS, CERTIFICATE_STEPS, FURTHER_CERTIFICATES],
  ...[MORTGAGE_COVERAGES, SEIZURES, PRIOR_CHARGES],
]
