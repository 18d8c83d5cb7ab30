import type { Register } from '../../../platform/register/register.js'
import { ACCOUNTABILITY_RECORDS } from './accountability-record.register.js'
import { GOVERNMENT_APPROVALS } from './government-approval.register.js'
import { INVESTMENT_AGREEMENTS } from './investment-agreement.register.js'
import { INVESTMENT_ATTRACTIONS } from './investment-attraction.register.js'
import { LIST_PROPOSALS } from './list-proposal.register.js'
import { MARKET_FORECASTS } from './market-forecast.register.js'
import { MARKET_OBSERVATIONS } from './market-observation.register.js'
import { POLICY_DOCUMENTS } from './policy-document.register.js'
import { PROJECT_ADMISSIONS } from './project-admission.register.js'
import { SPECIAL_REQUIREMENTS } from './special-requirement.register.js'

/** What the mechanism’s office records; the county government’s decisions among them. */
export const COORDINATION_REGISTERS: readonly Register[] = [
  POLICY_DOCUMENTS,
  LIST_PROPOSALS,
  PROJECT_ADMISSIONS,
  GOVERNMENT_APPROVALS,
  INVESTMENT_AGREEMENTS,
  INVESTMENT_ATTRACTIONS,
  MARKET_OBSERVATIONS,
  MARKET_FORECASTS,
  ACCOUNTABILITY_RECORDS,
  SPECIAL_REQUIREMENTS,
]
