import { type Checked, checked, error } from './checked.js'
import { checkDigitMod1110 } from './mod-11-10.js'
import { normaliseCode } from './normalise.js'

/** 人行支付系统行号: 12 digits, the last by ISO 7064 MOD 11-10 (domain §1.9). */
export function checkCnaps(received: string): Checked {
  const code = normaliseCode(received)
  if (code.length !== 12) return checked(received, code, error('CNAPS_LENGTH'))
  if (!/^[0-9]+$/.test(code)) return checked(received, code, error('CNAPS_CHARACTERS'))
  return checked(received, code, checkDigitMod1110(code.slice(0, 11)) !== code.charAt(11) && error('CNAPS_CHECK'))
}
