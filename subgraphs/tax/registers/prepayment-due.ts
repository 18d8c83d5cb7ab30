import { proportion } from '../../../kernel/proportion.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { fenOf, percentOf } from '../../../platform/register/row.js'

const WHOLE = 10_000n

/** receipts ÷ (1 + rate) × prepayment rate, rounded once (domain §6.3). */
function vatDue(row: RegisterRow): bigint | null {
  const [receipts, rate, prepaymentRate] = [fenOf(row, 'receipts'), percentOf(row, 'vatRate'), percentOf(row, 'prepaymentRate')]
  return receipts === null || rate === null || prepaymentRate === null ? null : proportion(receipts, prepaymentRate, WHOLE + rate)
}

/** (receipts − VAT prepaid) × prepayment rate (domain §6.4). */
function landAppreciationDue(row: RegisterRow): bigint | null {
  const [receipts, vat, prepaymentRate] = [fenOf(row, 'receipts'), fenOf(row, 'vatPrepaid'), percentOf(row, 'prepaymentRate')]
  return receipts === null || vat === null || prepaymentRate === null ? null : proportion(receipts - vat, prepaymentRate, WHOLE)
}

/** What the row's own figures make due; null where its kind has no such formula or a figure is missing. */
export function prepaymentDue(row: RegisterRow): bigint | null {
  if (row.taxKind === 'VALUE_ADDED') return vatDue(row)
  return row.taxKind === 'LAND_APPRECIATION' ? landAppreciationDue(row) : null
}

/** The tax-exclusive base, or what is left after the VAT prepaid. */
export function prepaymentBase(row: RegisterRow): bigint | null {
  const receipts = fenOf(row, 'receipts')
  if (receipts === null) return null
  if (row.taxKind === 'VALUE_ADDED') {
    const rate = percentOf(row, 'vatRate')
    return rate === null ? null : proportion(receipts, WHOLE, WHOLE + rate)
  }
  const vat = row.taxKind === 'LAND_APPRECIATION' ? fenOf(row, 'vatPrepaid') : null
  return vat === null ? null : receipts - vat
}
