import type { RegisterRow } from '../../../platform/register/register.js'
import { FINANCING_REGISTERS } from '../../../subgraphs/financing/registers/all.js'
import { describeRegisters } from '../../support/describe-registers.js'

/** What each rule is to find: changes to the row that the template shows as its example. */
const BAD: Readonly<Record<string, Readonly<Record<string, RegisterRow>>>> = {
  CapitalRequirement: {
    DOCUMENT_NUMBER_UNUSUAL: { basis: '国务院文件' },
    REQUIRED_CAPITAL_DIFFERS: { requiredAmount: 13_000_000_000n },
    CAPITAL_RATIO_BELOW_FLOOR: { housingKind: 'OTHER', requiredRatio: '24.99' },
    REQUIRED_CAPITAL_ABOVE_INVESTMENT: { requiredAmount: 60_000_000_001n },
  },
  CapitalContribution: {
    USCC_INVALID: { contributorUscc: '91411121MAYY00034A' },
    IN_KIND_CAPITAL_WITHOUT_REASON: { form: 'IN_KIND', inKindReason: null },
    IN_KIND_CAPITAL_WITHOUT_CONTENT: { form: 'IN_KIND', spentOn: null },
    CASH_CAPITAL_WITHOUT_ACCOUNT: { account: null, accountText: null },
  },
  CapitalRecognition: {
    RECOGNISED_ABOVE_CLAIMED: { recognised: 100_000_001n },
    CAPITAL_REDUCED_WITHOUT_REASON: { recognised: 99_999_999n, reason: null },
    BANK_RECOGNITION_WITHOUT_BANK: { stage: 'BANK_RECOGNITION', institutionId: null },
  },
  UnifiedLoan: {
    USCC_INVALID: { fundUserUscc: '91411121MAYY00034A' },
    DOCUMENT_NUMBER_UNUSUAL: { approval: '县长同意' },
    UNIFIED_LOAN_FOR_OTHER_PURPOSE: { purpose: 'OTHER' },
    SPECIAL_LOAN_WITHOUT_LENDER: { lenderId: null },
  },
  FinancingContract: {
    LPR_BEFORE_ITS_REFORM: { signedOn: '2019-08-19' },
    BENCHMARK_AFTER_LPR_REFORM: { rateBasis: 'BENCHMARK', signedOn: '2020-01-01' },
  },
  FundingDemand: {
    DEMAND_RAISED_IN_REVIEW: { financeAmount: 2_800_000_001n },
    DEMAND_REVIEWED_ABOVE_REQUEST: { housingAmount: 3_000_000_001n },
    DEMAND_SENT_LATE: { sentOn: '2026-07-01' },
  },
  SelfRaisedItem: { SELF_RAISED_OUTSIDE_REPAYMENT_ACCOUNT: { account: 'UNIT_LOAN' } },
  InvestmentReview: { REVIEW_REDUCTION_DIFFERS: { reduction: 220_000_001n }, REVIEW_APPROVED_ABOVE_SUBMITTED: { approved: 5_200_000_001n } },
  ProcurementRecord: {
    USCC_INVALID: { supplierUscc: '91141181MAYY00026X' },
    PROCUREMENT_AVOIDED: { method: 'BELOW_LIMIT', budget: 50_000_000n },
    PROCUREMENT_ABOVE_BUDGET: { awarded: 720_000_001n },
  },
  FullCostItem: {
    COST_PAID_ABOVE_COMPLETED: { paid: 100_000_001n },
    COST_CONTRACTED_ABOVE_BUDGET: { contracted: 100_000_001n },
    COST_PAID_ABOVE_SETTLEMENT: { paid: 100_000_001n },
  },
  FundAccount: {
    CNAPS_WRONG: { cnapsCode: '102100099969' },
    FUND_ACCOUNT_MISPLACED: { bankCategory: 'SETTLEMENT_BANK' },
    UNIT_REPAYMENT_NOT_DESIGNATED: { accountType: 'UNIT_REPAYMENT', designated: null },
  },
  ThreePartyAgreement: { THREE_PARTY_AGREEMENT_UNSIGNED: { signedByFinanceOn: null } },
  ClosedAccountAgreement: { CLOSED_ACCOUNT_NOT_IN_USE: { startsOn: null } },
  LeadBankAppointment: { LEAD_BANK_ENDED_WITHOUT_REASON: { changeReason: null } },
  LoanUsePlan: {
    LOAN_FOR_LAND_OR_INVESTMENT: { purpose: 'LAND_PURCHASE' },
    LOAN_USE_DRIFTS: { actual: 120_000_001n, driftReason: null },
  },
  Collateral: {
    USCC_INVALID: { ownerUscc: '91141102MAYY00018E' },
    UNIT_CODE_WRONG: { realEstateUnitCode: '141102001002GB0005F00010023' },
    UNIT_CODE_UNUSUAL: { realEstateUnitCode: '141102001002QB00005F00010023' },
    TITLE_NUMBER_UNUSUAL: { proofNumber: '抵押1号' },
    COLLATERAL_WITHOUT_PROOF: { proofNumber: null },
    COLLATERAL_NOT_REGISTERED: { registration: 'UNREGISTERED' },
  },
  CollateralValuation: { LOAN_TO_VALUE_DIFFERS: { loanToValue: '50.01' }, LOAN_TO_VALUE_HIGH: { principal: 4_200_600_000n } },
  ExistingLoan: {
    LOAN_BALANCE_ABOVE_PRINCIPAL: { balance: 100_000_001n },
    LOAN_BALANCE_ABOVE_DRAWN: { drawn: 99_999_999n },
    LOAN_PAST_MATURITY: { maturesOn: '2026-11-22' },
  },
  LoanClassification: { LOAN_CLASS_BETTER_THAN_OVERDUE_ALLOWS: { loanClass: 'SUBSTANDARD', overdueDays: 271 } },
  LoanRelief: {
    EXTENSION_WITHOUT_NEW_MATURITY: { extendedTo: null },
    EXTENSION_LONGER_THAN_ALLOWED: { extendedTo: '2029-07-01' },
    EXTENSION_AFTER_MATURITY: { maturesOn: '2026-06-29' },
  },
  LoanRestriction: { LOAN_RESTRICTED_WITHOUT_REASON: { reason: null } },
  CreditReview: {
    CREDIT_REVIEW_DECIDED_WITHOUT_DATE: { outcome: 'REJECTED', decidedOn: null },
    GREEN_CHANNEL_WITHOUT_COMMITMENT: { committedWorkdays: null },
  },
  FinancingDemand: { FINANCING_DEMAND_WITHOUT_AMOUNT: { amount: 0n } },
  BankMatch: { MATCH_DECLINED_WITHOUT_REASON: { outcome: 'DECLINED', reason: null } },
  DebtEvasion: { DEBT_EVASION_LIFTED_WITHOUT_REASON: { liftedReason: null } },
  LprQuote: {
    LPR_NOT_A_STEP: { oneYear: '3.02' },
    LPR_TERMS_REVERSED: { oneYear: '3.55' },
    LPR_BEFORE_THE_TWENTIETH: { publishedOn: '2025-05-19' },
  },
}

/** Register, changes, and the field that the refusal names. */
const REFUSED: readonly (readonly [type: string, changes: RegisterRow, field: string])[] = [
  ['LeadBankAppointment', { endsOn: '2026-06-29' }, 'endsOn'],
  ['FundingDemand', { financeReviewedOn: '2026-06-11' }, 'financeReviewedOn'],
  ['FinancingContract', { maturesOn: '2026-06-29', graceUntil: null }, 'maturesOn'],
  ['LoanRelief', { extendedTo: '2026-12-29' }, 'extendedTo'],
  ['LoanClassification', { overdueDays: -1 }, 'overdueDays'],
  ['FundAccount', { maskedNumber: '4105000000000016' }, 'maskedNumber'],
  ['ClosedAccountAgreement', { maskedNumber: '141100000021' }, 'maskedNumber'],
]

describeRegisters('the registers of financing', FINANCING_REGISTERS, BAD, REFUSED)
