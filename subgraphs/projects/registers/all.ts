import type { Register } from '../../../platform/register/register.js'
import { COMPENSATION_PLANS } from './compensation-plan.register.js'
import { COMPENSATION_STANDARDS } from './compensation-standard.register.js'
import { COMPLETION_RECORDS } from './completion-record.register.js'
import { DECLARATION_ASSESSMENTS } from './declaration-assessment.register.js'
import { DEVELOPER_DECLARATIONS } from './developer-declaration.register.js'
import { ENTERPRISE_CREDIT_RECORDS } from './enterprise-credit-record.register.js'
import { ENTERPRISE_FINANCIAL_STATEMENTS } from './enterprise-financial-statement.register.js'
import { ENTERPRISE_QUALIFICATIONS } from './enterprise-qualification.register.js'
import { ENTERPRISE_SUCCESSIONS } from './enterprise-succession.register.js'
import { FEASIBILITY_ITEMS } from './feasibility-item.register.js'
import { FEASIBILITY_OPINIONS } from './feasibility-opinion.register.js'
import { FEASIBILITY_REPORTS } from './feasibility-report.register.js'
import { GOVERNANCE_ASSESSMENTS } from './governance-assessment.register.js'
import { GOVERNANCE_FACTS } from './governance-fact.register.js'
import { GROUP_MEMBERSHIPS } from './group-membership.register.js'
import { IMPLEMENTATION_PLANS } from './implementation-plan.register.js'
import { INVESTMENT_BUDGET_ITEMS } from './investment-budget-item.register.js'
import { PLAN_MILESTONES } from './plan-milestone.register.js'
import { PRESALE_INVENTORIES } from './presale-inventory.register.js'
import { PRESALE_RELEASE_NODES } from './presale-release-node.register.js'
import { PRESALE_SUPERVISION_AGREEMENTS } from './presale-supervision-agreement.register.js'
import { PROJECT_APPROVALS } from './project-approval.register.js'
import { PROJECT_STAGES } from './project-stage.register.js'
import { PROJECT_UNIT_DESIGNATIONS } from './project-unit-designation.register.js'
import { QUALITY_INSPECTIONS } from './quality-inspection.register.js'
import { RELOCATION_PROGRESSES } from './relocation-progress.register.js'
import { RESETTLEMENT_HOUSINGS } from './resettlement-housing.register.js'
import { RESUMPTION_ASSESSMENTS } from './resumption-assessment.register.js'
import { RISK_ASSESSMENTS } from './risk-assessment.register.js'
import { SALES_MONTHS } from './sales-month.register.js'
import { SELF_HELP_MEASURES } from './self-help-measure.register.js'
import { SHAREHOLDINGS } from './shareholding.register.js'
import { VIOLATION_STEPS } from './violation-step.register.js'

/** What 住建, 发改, 审批 and 市监 record of projects and enterprises. Lines come after what they are lines of. */
export const PROJECT_REGISTERS: readonly Register[] = [
  PROJECT_STAGES,
  PROJECT_APPROVALS,
  FEASIBILITY_REPORTS,
  FEASIBILITY_ITEMS,
  FEASIBILITY_OPINIONS,
  INVESTMENT_BUDGET_ITEMS,
  IMPLEMENTATION_PLANS,
  COMPENSATION_PLANS,
  COMPENSATION_STANDARDS,
  PROJECT_UNIT_DESIGNATIONS,
  RISK_ASSESSMENTS,
  PLAN_MILESTONES,
  COMPLETION_RECORDS,
  QUALITY_INSPECTIONS,
  RELOCATION_PROGRESSES,
  RESETTLEMENT_HOUSINGS,
  SALES_MONTHS,
  PRESALE_INVENTORIES,
  PRESALE_SUPERVISION_AGREEMENTS,
  PRESALE_RELEASE_NODES,
  RESUMPTION_ASSESSMENTS,
  DEVELOPER_DECLARATIONS,
  DECLARATION_ASSESSMENTS,
  SELF_HELP_MEASURES,
  ENTERPRISE_QUALIFICATIONS,
  ENTERPRISE_CREDIT_RECORDS,
  ENTERPRISE_FINANCIAL_STATEMENTS,
  GOVERNANCE_FACTS,
  GOVERNANCE_ASSESSMENTS,
  SHAREHOLDINGS,
  GROUP_MEMBERSHIPS,
  ENTERPRISE_SUCCESSIONS,
  VIOLATION_STEPS,
]
