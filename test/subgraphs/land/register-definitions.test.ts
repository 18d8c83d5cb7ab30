import type { RegisterRow } from '../../../platform/register/register.js'
import { LAND_REGISTERS } from '../../../subgraphs/land/registers/all.js'
import { describeRegisters } from '../../support/describe-registers.js'

const UNIT_CODES = {
  UNIT_CODE_WRONG: { realEstateUnitCode: '141102001002GB0005F00010023' },
  UNIT_CODE_UNUSUAL: { realEstateUnitCode: '141102001002QB00005F00010023' },
}

/** What each rule is to find: changes to the row that the template shows as its example. */
const BAD: Readonly<Record<string, Readonly<Record<string, RegisterRow>>>> = {
  LandSupplyPlan: {
    DOCUMENT_NUMBER_UNUSUAL: { document: '县长批示' },
    LAND_PLAN_PART_ABOVE_TOTAL: { commercialArea: '800000.01' },
    LAND_PLAN_ABOVE_LIMIT: { commercialArea: '320000.01' },
    LAND_PLAN_UNIFIED_ABOVE_TOTAL: { unifiedBorrowingArea: '800000.01' },
  },
  LandOffer: {
    // 12 000 ㎡ at 4 500 yuan: one fen below 54 million.
    LAND_OFFER_BELOW_PROJECT_COST: { unifiedBorrowing: false, startingPrice: 5_399_999_999n },
    LAND_NOTICE_TOO_SHORT: { biddingOn: '2026-07-19' },
    LAND_DEAL_PRICE_MISSING: { outcome: 'SOLD', dealPrice: null },
  },
  LandPriceBalance: { OTHER_LAND_BELOW_PROJECT_COST: { marketPrice: 449_999n } },
  ParcelValuation: {
    ...UNIT_CODES,
    PARCEL_VALUE_DIFFERS: { totalValue: 6_000_100_000n },
    MORTGAGE_VALUED_BY_THIRD_PARTY: { purpose: 'MORTGAGE', appraiser: '示例估价有限公司' },
    PARCEL_PLAN_NOT_REASONABLE: { planReasonable: false },
  },
  LandContract: {
    ...UNIT_CODES,
    USCC_INVALID: { granteeUscc: '91141102MAYY00018E' },
    LAND_TERM_TOO_LONG: { landUse: 'COMMERCIAL', termYears: 41 },
    LAND_FLOOR_AREA_RATIO_REVERSED: { minFloorAreaRatio: '2.5001' },
    LAND_START_OVERDUE_A_YEAR: { startBy: '2025-11-22' },
  },
  LandPayment: {
    LAND_PAYMENT_OVERDUE: { dueOn: '2026-11-22', paidOn: null },
    LAND_PAYMENT_SHORT: { paidAmount: 99_999_999n },
    // Ten days at 0.1 % of a million yuan: 10 000 yuan.
    LAND_PAYMENT_LATE_FEE_MISSING: { dueOn: '2026-06-20', paidOn: '2026-06-30', lateFee: 999_999n },
  },
  LandRevenue: {
    LAND_NET_REVENUE_DIFFERS: { netRevenue: 4_760_000_001n },
    LAND_REVENUE_AFTER_FUNDS_DIFFERS: { available: 2_682_000_001n },
    LAND_REVENUE_IN_WRONG_ACCOUNT: { origin: 'INVESTOR', receivingAccount: 'FINANCE_REPAYMENT' },
    LAND_REVENUE_NOT_TRANSFERRED_IN_FULL: { transferredAmount: 9_681_999_999n },
  },
  EarmarkedFund: { DOCUMENT_NUMBER_UNUSUAL: { document: '财综' }, EARMARKED_FUND_DIFFERS: { base: 'NET', amount: 476_000_001n } },
  LandDevelopmentCost: {
    LAND_COST_ABOVE_SUBMITTED: { amount: 7_300_000_001n },
    LAND_COST_WITHOUT_REVIEWER: { basis: 'SETTLEMENT_REVIEW', reviewer: null },
  },
  PlanningCondition: {
    ...UNIT_CODES,
    PLANNING_FLOOR_AREA_RATIO_REVERSED: { minFloorAreaRatio: '2.5001' },
    PLANNING_COVERAGE_AND_GREEN_ABOVE_SITE: { greenRatio: '72.01' },
  },
  PlanApproval: { PLAN_ABOVE_FLOOR_AREA_RATIO: { countedArea: '30000.01' }, PLAN_CHANGE_OF_NOTHING: { kind: 'CHANGE', replaces: null } },
  CertificateApplication: {
    USCC_INVALID: { applicantUscc: '9114110MAYY00018D' },
    COMMITTED_ABOVE_STATUTORY: { committedWorkdays: 21 },
    STATUTORY_DAYS_UNUSUAL: { certificateType: 'CONSTRUCTION_PERMIT', statutoryWorkdays: 8 },
    APPLICATION_DECIDED_WITHOUT_DATE: { outcome: 'REJECTED', decidedOn: null },
    APPLICATION_ISSUED_WITHOUT_NUMBER: { outcome: 'ISSUED', certificateNumber: null },
  },
  CertificateStep: {
    SUPPLEMENT_WITHOUT_PAPERS: { step: 'SUPPLEMENT_REQUIRED', missingPapers: null },
    REJECTION_WITHOUT_REASON: { step: 'NOT_ACCEPTED', reason: null },
    EXTENSION_WITHOUT_DAYS: { step: 'EXTENDED', extraWorkdays: null },
  },
  FurtherCertificate: {
    FURTHER_CERTIFICATE_NUMBER_UNUSUAL: { kind: 'UNIT_TITLE', number: '房字1号' },
    FURTHER_CERTIFICATE_LAPSED: { expiresOn: '2026-11-22' },
  },
  MortgageCoverage: {
    ...UNIT_CODES,
    MORTGAGE_SHARE_HIGH: { securedAmount: 3_601_000_000n },
    MORTGAGED_LAND_WITH_BUILDING_CODE: { kind: 'PARCEL' },
  },
  Seizure: { ...UNIT_CODES, SEIZURE_LONGER_THAN_THREE_YEARS: { endsOn: '2029-07-01' }, SEIZURE_PERIOD_OVER: { endsOn: '2026-11-22', liftedOn: null } },
  PriorCharge: UNIT_CODES,
}

/** Register, changes, and the field that the refusal names. */
const REFUSED: readonly (readonly [type: string, changes: RegisterRow, field: string])[] = [
  ['LandContract', { startBy: '2030-03-31', finishBy: '2030-03-30' }, 'finishBy'],
  ['LandContract', { signedOn: '2026-11-24' }, 'signedOn'],
  ['LandRevenue', { transferredOn: '2026-06-29' }, 'transferredOn'],
  ['CertificateApplication', { decidedOn: '2026-06-29' }, 'decidedOn'],
  ['PlanningCondition', { buildingCoverage: '100.01' }, 'buildingCoverage'],
]

describeRegisters('the registers of land', LAND_REGISTERS, BAD, REFUSED)
