import { type Fen, formatYuan } from '../../../kernel/money.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { AMOUNT_NOT_POSITIVE, CREDIT_DATES, DISBURSED_AFTER_EXPIRY, DISBURSED_OUT_OF_TIME, SIGNED_OVER_APPROVED } from './credit-refusals.js'

export const positive = (amount: Fen, field: string): Refusal | null =>
  amount > 0n ? null : refuse(AMOUNT_NOT_POSITIVE, { amount: formatYuan(amount) }, field)

/** Decision ≤ approval ≤ today < expiry (domain §3.4); the decision may be missing only where there is none. */
export function creditDatesFit(
  dates: { readonly decidedOn: string | null; readonly approvedOn: string; readonly expiresOn: string },
  today: string,
): Refusal | null {
  const { decidedOn, approvedOn, expiresOn } = dates
  const fit = (decidedOn === null || decidedOn <= approvedOn) && approvedOn <= today && expiresOn > approvedOn
  return fit ? null : refuse(CREDIT_DATES, { approved: approvedOn, expires: expiresOn }, 'approvedOn')
}

export const signedWithinApproved = (signed: Fen, approved: Fen): Refusal | null =>
  signed <= approved ? null : refuse(SIGNED_OVER_APPROVED, { approved: formatYuan(approved), signed: formatYuan(signed) }, 'signedAmount')

export interface Drawable {
  readonly approvedOn: string
  readonly signedOn: string | null
  readonly expiresOn: string
}

/** Disbursement ≥ contract ≥ approval, not in the future and not after the credit has expired (domain §3.4). */
export function drawnInTime({ approvedOn, signedOn, expiresOn }: Drawable, occurredOn: string, today: string): Refusal | null {
  const from = signedOn ?? approvedOn
  if (occurredOn < from || occurredOn > today) return refuse(DISBURSED_OUT_OF_TIME, { occurred: occurredOn, from }, 'occurredOn')
  return occurredOn <= expiresOn ? null : refuse(DISBURSED_AFTER_EXPIRY, { expires: expiresOn }, 'occurredOn')
}
