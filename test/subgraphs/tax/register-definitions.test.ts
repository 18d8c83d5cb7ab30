import type { RegisterRow } from '../../../platform/register/register.js'
import { TAX_REGISTERS } from '../../../subgraphs/tax/registers/all.js'
import { describeRegisters } from '../../support/describe-registers.js'

const TAXPAYER = { USCC_INVALID: { taxpayerUscc: '91141102MAYY00018E' } }

/** What each rule is to find: changes to the row that the template shows as its example. */
const BAD: Readonly<Record<string, Readonly<Record<string, RegisterRow>>>> = {
  TaxPrepayment: {
    ...TAXPAYER,
    PREPAYMENT_AMOUNT_DIFFERS: { amount: 30_000_101n },
    PREPAYMENT_BASE_DIFFERS: { base: 1_090_000_000n },
    VAT_RATE_NOT_IN_FORCE: { vatRate: '11.00' },
    VAT_PREPAYMENT_RATE_UNUSUAL: { prepaymentRate: '2.00' },
    LAND_APPRECIATION_RATE_BELOW_FLOOR: { taxKind: 'LAND_APPRECIATION', prepaymentRate: '0.99' },
  },
  TaxClearance: {
    ...TAXPAYER,
    CLEARANCE_TAX_DIFFERS: { taxDue: 3_200_000_000n },
    CLEARANCE_BALANCE_DIFFERS: { settled: 700_000_001n },
    CLEARANCE_SOLD_ABOVE_SALEABLE: { soldArea: '30000.01' },
    CLEARANCE_TRIGGER_NOT_REACHED: { trigger: 'MOSTLY_SOLD', soldArea: '25499.99' },
    CLEARANCE_CONCLUDED_WITHOUT_TAX: { state: 'CONCLUDED', taxDue: null },
  },
  TaxInvoice: {
    USCC_INVALID: { buyerUscc: '91141102MAYI00018D' },
    INVOICE_TOTAL_DIFFERS: { total: 109_000_001n },
    INVOICE_NUMBER_UNUSUAL: { number: '12345678', code: null },
    INVOICE_SIGN_CONTRADICTS_STATE: { state: 'RED' },
  },
  DeclaredSale: {
    ...TAXPAYER,
    DECLARED_UNITS_WITHOUT_MONEY: { presaleReceipts: 0n },
    DECLARED_UNITS_WITHOUT_AREA: { area: '0.00' },
  },
  TaxArrearsNotice: { ...TAXPAYER, TAX_SURCHARGE_DIFFERS: { surcharge: 1_050_000n } },
  TaxCreditRating: {
    ...TAXPAYER,
    TAX_CREDIT_GRADE_D: { grade: 'D', score: null },
    TAX_CREDIT_SCORE_OUTSIDE_GRADE: { score: '89.99' },
    TAX_CREDIT_RATED_BEFORE_YEAR_END: { year: 2026 },
  },
  LandRevenueReceipt: { USCC_INVALID: { payerUscc: '91141102MAYY00018E' } },
}

/** Register, changes, and the field that the refusal names. */
const REFUSED: readonly (readonly [type: string, changes: RegisterRow, field: string])[] = [
  ['TaxClearance', { filedOn: '2026-06-30', concludedOn: '2026-06-29' }, 'concludedOn'],
  ['TaxPrepayment', { receipts: -1n }, 'receipts'],
  ['LandRevenueReceipt', { treasuryOn: '2026-06-29' }, 'treasuryOn'],
]

describeRegisters('the registers of taxes', TAX_REGISTERS, BAD, REFUSED)
