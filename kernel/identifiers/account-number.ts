import { type Checked, checked, error } from './checked.js'
import { normaliseCode } from './normalise.js'

/** 单位结算账户: 8–32 digits, bank-specific; no common check digit, the Luhn check is for cards only (domain §1.11). */
export function checkAccountNumber(received: string): Checked {
  const number = normaliseCode(received)
  return checked(
    received,
    number,
    !/^\d*$/.test(number) && error('ACCOUNT_NUMBER_CHARACTERS'),
    (number.length < 8 || number.length > 32) && error('ACCOUNT_NUMBER_LENGTH'),
  )
}

/** First and last four; a number so short that these would leave less than four hidden shows only its last two. */
export const maskAccountNumber = (number: string): string =>
  number.length >= 12 ? `${number.slice(0, 4)} **** **** ${number.slice(-4)}` : `**** ${number.length >= 8 ? number.slice(-2) : ''}`.trimEnd()
