import { parseDate } from '../dates.js'
import { type Checked, checked, error } from './checked.js'
import { normaliseCode } from './normalise.js'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const checkCharacter = (code: string): string =>
  '10X98765432'.charAt(WEIGHTS.reduce((total, weight, place) => total + Number(code.charAt(place)) * weight, 0) % 11)

/** 公民身份号码 (GB 11643-1999; domain §1.12): validate, then mask. */
export function checkResidentId(received: string): Checked {
  const code = normaliseCode(received)
  if (code.length !== 18) return checked(received, code, error('RESIDENT_ID_LENGTH'))
  if (!/^\d{17}[\dX]$/.test(code)) return checked(received, code, error('RESIDENT_ID_CHARACTERS'))
  const born = parseDate(`${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`)
  return checked(received, code, born === null && error('RESIDENT_ID_BIRTH_DATE'), checkCharacter(code) !== code.charAt(17) && error('RESIDENT_ID_CHECK'))
}

/** 110105********002X; a text that is no resident ID shows nothing of itself. */
export const maskResidentId = (code: string): string => (/^\d{17}[\dX]$/.test(code) ? `${code.slice(0, 6)}********${code.slice(14)}` : '********')
