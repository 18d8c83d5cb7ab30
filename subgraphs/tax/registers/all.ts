import type { Register } from '../../../platform/register/register.js'
import { DECLARED_SALES } from './declared-sales.register.js'
import { LAND_REVENUE_RECEIPTS } from './land-revenue-receipt.register.js'
import { TAX_ARREARS_NOTICES } from './tax-arrears-notice.register.js'
import { TAX_CLEARANCES } from './tax-clearance.register.js'
import { TAX_CREDIT_RATINGS } from './tax-credit-rating.register.js'
import { TAX_INVOICES } from './tax-invoice.register.js'
import { TAX_PREPAYMENTS } from './tax-prepayment.register.js'

/** What is confidential stays with the agencies: taxes reach a bank only as periods, where a legal basis is recorded (Q6). */
export const TAX_REGISTERS: readonly Register[] = [
  ...[TAX_PREPAYMENTS, TAX_CLEARANCES, TAX_INVOICES, DECLARED_SALES],
  ...[TAX_ARREARS_NOTICES, TAX_CREDIT_RATINGS, LAND_REVENUE_RECEIPTS],
]
