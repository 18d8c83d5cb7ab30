import type { RegisterRow } from '../../../platform/register/register.js'
import { COORDINATION_REGISTERS } from '../../../subgraphs/coordination/registers/all.js'
import { describeRegisters } from '../../support/describe-registers.js'

/** What each rule is to find: changes to the row that the template shows as its example. */
const BAD: Readonly<Record<string, Readonly<Record<string, RegisterRow>>>> = {
  PolicyDocument: {
    DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '三十七号文' },
    POLICY_ISSUED_BEFORE_ADOPTED: { issuedOn: '2026-06-29' },
    POLICY_RESTS_ON_ITSELF: { bases: '舞政〔2015〕37号' },
  },
  ListProposal: {
    NOT_PROPOSED_WITHOUT_REASONS: { conclusion: 'HELD_BACK', reasons: null },
    PROPOSED_WITHOUT_DEMAND: { requestedAmount: 0n },
  },
  ProjectAdmission: {
    DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '会议纪要' },
    ADMITTED_WITHOUT_LEADING_GROUP: { reportedOn: null },
    ADMISSION_OUT_OF_ORDER: { decidedOn: '2026-06-29' },
    ADMISSION_REFUSED_WITHOUT_REASON: { decision: 'REMOVED', reason: null },
  },
  GovernmentApproval: {
    DOCUMENT_NUMBER_UNUSUAL: { authorisation: '口头授权' },
    ABOVE_PLAN_WITHOUT_OPINION: { opinionOn: null },
    APPROVAL_WITHOUT_AMOUNT: { kind: 'CDB_TRANSFER', amount: null },
    BODY_WITHOUT_AUTHORISATION: { decidedBy: 'AUTHORISED_BODY', authorisation: null },
    DECIDED_BEFORE_OPINION: { decidedOn: '2026-06-29' },
  },
  InvestmentAgreement: {
    USCC_INVALID: { investorUscc: '91411121MAYY00034C' },
    INVESTMENT_APPROVED_WITHOUT_REVIEWS: { financeReviewedOn: null },
    INVESTMENT_REVIEWED_OUT_OF_ORDER: { approvedOn: '2026-06-29' },
    INVESTMENT_APPROVAL_WITHOUT_NUMBER: { approvalNumber: null },
  },
  InvestmentAttraction: {
    ATTRACTION_WITHOUT_AGREEMENT: { state: 'AGREED', agreementNumber: null },
    SHORTFALL_NOT_COVERED: { agreedAmount: 2_999_999_999n },
  },
  MarketObservation: { MARKET_SALES_DISAGREE: { soldAmount: 0n }, MARKET_STOCK_DISAGREES: { stockUnits: 0 } },
  MarketForecast: {
    REPAYMENT_RISK_WITHOUT_MEASURES: { repaymentRisk: 'MEDIUM', measures: null },
    FORECAST_SUBMITTED_BEFORE_PREPARED: { submittedOn: '2026-06-29' },
    FORECAST_NOT_SUBMITTED: { submittedOn: null },
  },
  AccountabilityRecord: {
    DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '通报' },
    ACCOUNTABLE_WITHOUT_DELAY: { actualOn: '2026-03-31' },
    ACCOUNTABILITY_WITHOUT_RULES: { basis: null },
  },
  SpecialRequirement: {
    DOCUMENT_NUMBER_UNUSUAL: { documentNumber: '批示' },
    REQUIREMENT_IN_FORCE_BEFORE_DECIDED: { effectiveFrom: '2026-06-29' },
    REQUIREMENT_WITHOUT_REASON: { reason: null },
  },
}

/** Register, changes, and the field that the refusal names. */
const REFUSED: readonly (readonly [type: string, changes: RegisterRow, field: string])[] = [
  ['MarketForecast', { periodUntil: '2026-12' }, 'periodUntil'],
  ['SpecialRequirement', { effectiveUntil: '2027-06-29' }, 'effectiveUntil'],
  ['InvestmentAgreement', { endedOn: '2026-06-29' }, 'endedOn'],
  ['InvestmentAgreement', { amount: -1n }, 'amount'],
  ['ProjectAdmission', { decidedOn: '2026-11-24' }, 'decidedOn'],
]

describeRegisters('the registers of the mechanism’s office', COORDINATION_REGISTERS, BAD, REFUSED)
