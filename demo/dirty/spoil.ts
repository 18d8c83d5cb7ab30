import type { Register, RegisterRow } from '../../platform/register/register.js'
import { randomOf } from '../random.js'

type Spoil = (row: RegisterRow) => RegisterRow

const more = (value: unknown, by: bigint): bigint => (typeof value === 'bigint' ? value + by : by)

/** How people get a row of a kind wrong: each is a finding of that register, an ERROR or a WARNING. */
const MISTAKES: Readonly<Record<string, Spoil>> = {
  SalesMonth: (row) => ({ ...row, cumulativeUnits: Number(row.totalUnits) + 3 }),
  TaxInvoice: (row) => ({ ...row, total: more(row.total, 9_00n) }),
  TaxPrepayment: (row) => ({ ...row, amount: more(row.amount, 50_000_00n) }),
  LandContract: (row) => ({ ...row, granteeUscc: '91141102MAYY00018E' }),
  LandPayment: (row) => ({ ...row, paidOn: null, paidAmount: null, receiptNumber: null }),
  CertificateApplication: (row) => ({ ...row, committedWorkdays: 60 }),
  PresaleInventory: (row) => ({ ...row, mortgagedUnits: Number(row.unsoldUnits) + 8 }),
  EnterpriseFinancialStatement: (row) => ({ ...row, equity: more(row.equity, 1_000_000_00n) }),
  QualityInspection: (row) => ({ ...row, result: 'RECTIFY', problems: null, rectifyBy: null, rectifiedOn: null }),
  DeclaredSale: (row) => ({ ...row, area: null }),
  PresaleReleaseNode: (row) => ({ ...row, reachedOn: row.reachedOn, evidence: null }),
  LoanUsePlan: (row) => ({ ...row, actual: more(row.actual, 3_000_000_00n), driftReason: null }),
  MarketObservation: (row) => ({ ...row, soldUnits: 0 }),
  DeclarationAssessment: (row) => ({ ...row, explanation: null, assessedAmount: more(row.assessedAmount, 9_000_000_00n) }),
}

/**
 * Of these kinds one row in twenty is wrong, of monthly sales fewer, as they come from a system: two in a hundred of all. Of loan-use plans
 * a scope has twenty-one rows, and one that is off fails its condition five: most keep theirs.
 */
const ONE_IN: Readonly<Record<string, number>> = { SalesMonth: 60, LoanUsePlan: 150 }

const oneIn = (type: string): number => ONE_IN[type] ?? 20

export function spoiled(register: Register, id: string, row: RegisterRow): RegisterRow {
  const spoil = MISTAKES[register.type]
  return spoil && randomOf(`mistake ${id}`).int(1, oneIn(register.type)) === 1 ? spoil(row) : row
}
