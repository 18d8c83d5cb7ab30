import type { RegisterRow } from '../../../platform/register/register.js'
import { PROJECT_REGISTERS } from '../../../subgraphs/projects/registers/all.js'
import { WATCH_LIST_REGISTERS } from '../../../subgraphs/projects/watch-list/part.js'
import { describeRegisters } from '../../support/describe-registers.js'

/** What each rule is to find: changes to the row that the template shows as its example. */
const BAD: Readonly<Record<string, Readonly<Record<string, RegisterRow>>>> = {
  ProjectStage: { DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '第十八号文' } },
  ProjectApproval: {
    USCC_INVALID: { applicantUscc: '91141102MAYY00018E' },
    PROJECT_CODE_UNUSUAL: { projectCode: '2509-141102-04-01-123458' },
    CAPITAL_ABOVE_INVESTMENT: { capital: 200_000_000n, totalInvestment: 100_000_000n },
    APPROVAL_LAPSED: { validUntil: '2026-11-22' },
  },
  FeasibilityReport: {
    FEASIBILITY_APPROVED_BEFORE_PREPARED: { approvedOn: '2026-06-29' },
    BORROWING_ABOVE_INVESTMENT: { borrowing: 100_000_001n },
    INCOME_BELOW_REPAYMENT: { repaymentTotal: 100_000_001n },
  },
  FeasibilityItem: {
    SELF_RAISED_ITEM_FROM_LOAN: { category: 'MUNICIPAL_ROAD' },
    FEASIBILITY_ITEM_WITHOUT_AMOUNT: { amount: 0n },
  },
  FeasibilityOpinion: {
    DOCUMENT_NUMBER_UNUSUAL: { financeReviewNumber: '财审44' },
    SUBMITTED_WITHOUT_FINANCE_REVIEW: { financeReviewedOn: null },
    OPINION_REVIEWED_OUT_OF_ORDER: { financeReviewedOn: '2026-06-29' },
    CONDITIONAL_WITHOUT_CONDITIONS: { conclusion: 'CONDITIONAL', conditions: null },
    FEASIBLE_WITHOUT_COVER: { repaymentTotal: 100_000_001n },
  },
  InvestmentBudgetItem: {
    SELF_RAISED_WITHOUT_GROUND: { selfRaisedGround: null },
    MANAGEMENT_FEE_NOT_SELF_RAISED: { costKind: 'MANAGEMENT_FEE', fundSource: 'LOAN' },
    BUDGET_EXCEEDED: { fundSource: 'LOAN', amount: 100_000_001n },
    REVIEWED_WITHOUT_REPORT: { basis: 'REVIEWED_BUDGET', reviewNumber: null },
  },
  ImplementationPlan: {
    PLAN_WITHOUT_FULL_FUNDING: { capitalTarget: 0n, borrowingTarget: 0n, otherTarget: null },
    PLAN_APPROVED_BEFORE_PREPARED: { approvedOn: '2026-06-29' },
  },
  CompensationPlan: {
    DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '补偿方案一' },
    COMPENSATION_NOTICE_TOO_SHORT: { noticeUntil: '2026-04-29' },
    EXPROPRIATION_DECIDED_DURING_NOTICE: { decidedOn: '2026-05-05' },
    EXPROPRIATION_WITHOUT_STABILITY_ASSESSMENT: { stabilityAssessed: false },
  },
  CompensationStandard: { STANDARD_ABOVE_ITS_LIMIT: { standard: 360_001n }, STANDARD_OF_NOTHING: { standard: 0n } },
  ProjectUnitDesignation: {
    USCC_INVALID: { partnerUscc: '91411121MAYY0003' },
    DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '会议确定' },
    PARTNER_WITHOUT_PROCEDURE: { form: 'STATE_CONTROLLED', procedureDocument: null },
    STATE_DOES_NOT_CONTROL: { stateShare: '49.99' },
  },
  RiskAssessment: {
    HIGH_RISK_WITHOUT_MEASURES: { riskLevel: 'HIGH', measures: null },
    ACCEPTED_ONCE_MENDED_WITHOUT_MEASURES: { conclusion: 'CONDITIONAL', measures: null },
    CRITERION_NOT_OF_THE_ASPECT: { aspect: 'CONTENT', criterion: 'LEGALITY' },
  },
  PlanMilestone: {
    MILESTONE_OVERDUE: { plannedOn: '2026-11-22', revisedOn: null, actualOn: null },
    MILESTONE_LATE_WITHOUT_REASON: { plannedOn: '2026-06-29', actualOn: '2026-06-30', reason: null },
    RELOCATION_SLIPPED: { plannedOn: '2026-06-29', actualOn: '2026-06-30' },
    MILESTONE_OVERSPENT: { actualAmount: 100_000_001n },
  },
  CompletionRecord: {
    COMPLETION_OVERDUE: { plannedCompletion: '2026-11-22', actualCompletion: null, superseded: null },
    DELIVERY_OVERDUE: { plannedDelivery: '2026-11-22', actualDelivery: null, superseded: null },
    DELIVERED_BEFORE_ACCEPTANCE: { actualDelivery: '2026-06-29' },
    FILED_BEFORE_ACCEPTANCE: { filedOn: '2026-06-29' },
    FILING_WITHOUT_NUMBER: { filingNumber: null },
  },
  QualityInspection: {
    RECTIFICATION_OVERDUE: { result: 'RECTIFY', rectifyBy: '2026-11-22', rectifiedOn: null },
    RECTIFICATION_WITHOUT_DEADLINE: { result: 'STOP_WORK', rectifyBy: null, rectifiedOn: null },
    PROBLEMS_NOT_NAMED: { result: 'RECTIFY', problems: null },
  },
  RelocationProgress: {
    SIGNED_ABOVE_HOUSEHOLDS: { signedHouseholds: 321 },
    MOVED_ABOVE_SIGNED: { movedHouseholds: 229 },
    COMPENSATION_PAID_ABOVE_AGREED: { paidAmount: 9_000_000_000n },
    RELOCATION_BEHIND_PLAN: { obstacles: null },
  },
  ResettlementHousing: {
    ALLOCATED_ABOVE_PLANNED: { allocatedUnits: 361 },
    HANDED_OVER_ABOVE_ALLOCATED: { handedOverUnits: 301 },
    PURCHASE_WITHOUT_CONTRACT: { procurement: 'PURCHASED', contractNumber: null },
    RESETTLEMENT_OVERDUE: { plannedCompletion: '2026-11-22', completedOn: null },
  },
  SalesMonth: {
    SALES_ABOVE_TOTAL: { cumulativeUnits: 121 },
    SALES_MONTH_ABOVE_CUMULATIVE: { soldAmount: 6_626_400_001n },
    SALES_AMOUNT_WITHOUT_UNITS: { soldUnits: 0 },
    RECEIVED_ABOVE_CONTRACTS: { receivedAmount: 6_626_400_001n },
  },
  PresaleInventory: {
    MORTGAGED_ABOVE_UNSOLD: { mortgagedUnits: 65 },
    SEIZED_ABOVE_UNSOLD: { seizedUnits: 65 },
    UNSOLD_WITHOUT_VALUE: { unsoldValue: 0n },
  },
  PresaleSupervisionAgreement: {
    SUPERVISION_WITHOUT_QUOTA: { keyQuota: 0n },
    SUPERVISION_END_INCOMPLETE: { endedOn: null },
  },
  PresaleReleaseNode: {
    RELEASE_NODE_OVERDUE: { plannedOn: '2026-11-22', reachedOn: null },
    RELEASE_WITHOUT_FLOOR: { cumulativeRelease: '95.01' },
    RELEASE_WITHOUT_EVIDENCE: { evidence: null },
  },
  ResumptionAssessment: {
    SUFFICIENT_WITHOUT_COVER: { assets: 0n },
    RESUMPTION_WITHOUT_DATES: { plannedResumption: null },
    DELIVERY_WITHOUT_RESUMPTION: { canResume: false },
  },
  DeveloperDeclaration: { DECLARED_BEFORE_THE_MONTH: { declaredOn: '2026-08-31' } },
  DeclarationAssessment: { DECLARATION_DIFFERS: { assessedAmount: 99_999_999n, explanation: null } },
  SelfHelpMeasure: {
    SELF_HELP_OVERDUE: { dueOn: '2026-11-22', doneOn: null, state: 'UNDER_WAY' },
    SELF_HELP_DONE_WITHOUT_MONEY: { raisedAmount: 0n },
    SELF_HELP_STATE_WITHOUT_DATE: { state: 'UNDER_WAY' },
  },
  EnterpriseQualification: { QUALIFICATION_LAPSED: { validUntil: '2026-11-22' } },
  EnterpriseCreditRecord: { DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '口头' }, RATING_MISSING: { rating: null } },
  EnterpriseFinancialStatement: {
    BALANCE_NOT_EQUAL: { equity: 25_000_000_001n },
    DEBT_ABOVE_LIABILITIES: { interestBearingDebt: 61_000_000_001n },
    LIABILITIES_ABOVE_ASSETS: { totalLiabilities: 86_000_000_001n },
    AUDITED_WITHOUT_AUDITOR: { auditor: null },
  },
  GovernanceFact: { REGISTRATION_STATUS_MISSING: { registrationStatus: null }, LISTED_WITHOUT_DECISION: { kind: 'ABNORMAL_LIST', documentNumber: null } },
  GovernanceAssessment: { RESERVATIONS_NOT_NAMED: { conclusion: 'WITH_RESERVATIONS', reservations: null } },
  Shareholding: {
    USCC_INVALID: { holderUscc: '91141181MAYY00026X' },
    PAID_IN_ABOVE_SUBSCRIBED: { paidIn: 5_100_000_001n },
    STATE_SHARE_CONTRADICTS_KIND: { stateOwned: false },
    SHARE_OF_NOTHING: { share: '0.00', heldUntil: null },
  },
  GroupMembership: { USCC_INVALID: { parentUscc: '91141181MAYI00026M' } },
  EnterpriseSuccession: { USCC_INVALID: { formerUscc: '1' }, SUCCESSION_WITHOUT_DEBTS: { kind: 'MERGED', debts: null } },
  BuyerRightsRisk: { BUYER_RISK_SETTLED_UNSAID: { settledHow: null } },
  ViolationStep: {
    DOCUMENT_NUMBER_UNUSUAL: { stepNumber: '罚单' },
    STEP_WITHOUT_DOCUMENT: { step: 'DECISION', stepNumber: null },
    PAID_ABOVE_PENALTY: { paid: 5_000_001n },
    PENALTY_OVERDUE: { deadline: '2026-11-22', paid: null },
  },
}

/** Register, changes, and the field that the refusal names. */
const REFUSED: readonly (readonly [type: string, changes: RegisterRow, field: string])[] = [
  ['ProjectStage', { leftOn: '2026-06-29' }, 'leftOn'],
  ['ImplementationPlan', { relocationUntil: '2027-06-29' }, 'relocationUntil'],
  ['CompletionRecord', { actualCompletion: '2026-06-29' }, 'actualCompletion'],
  ['Shareholding', { heldUntil: '2026-06-29' }, 'heldUntil'],
  ['Shareholding', { share: '100.01' }, 'share'],
  ['Shareholding', { holderKind: 'PERSON', stateOwned: false, holder: '某某某' }, 'holder'],
  ['SelfHelpMeasure', { raisedAmount: -1n }, 'raisedAmount'],
  ['SalesMonth', { month: null }, 'month'],
]

describeRegisters('the registers of projects and enterprises', [...PROJECT_REGISTERS, ...WATCH_LIST_REGISTERS], BAD, REFUSED)
