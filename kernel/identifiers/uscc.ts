import { type Checked, checked, error, warning } from './checked.js'
import { normaliseCode } from './normalise.js'

/** GB 32100-2015: no I, O, S, V, Z. A character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, place) => total + alphabet.indexOf(text.charAt(place)) * weight, 0)

/** C18 = 31 − (Σ mod 31), where 31 is written 0. */
const usccCheck = (code: string): string => ALPHABET.charAt((31 - (weighted(code, ALPHABET, WEIGHTS) % 31)) % 31)

/** GB 11714, places 9–17: 11 − (Σ mod 11), where 10 is X and 11 is 0. */
export const organisationCodeIsRight = (code: string): boolean =>
  '0123456789X0'.charAt(11 - (weighted(code, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11)) === code.charAt(8)

/**
 * 统一社会信用代码 (GB 32100-2015; domain §1.1). Some codes issued early fail the 18th character while their organisation part is
 * right: USCC_EARLY_ISSUE hints at an official look-up, and once that confirmed the code the failure is a warning.
 */
export function checkUscc(received: string, { confirmedByLookup = false } = {}): Checked {
  const code = normaliseCode(received)
  if (code.length !== 18) return checked(received, code, error('USCC_LENGTH'))
  if ([...code].some((character) => !ALPHABET.includes(character))) return checked(received, code, error('USCC_CHARACTERS'))
  const organisationRight = organisationCodeIsRight(code.slice(8, 17))
  if (usccCheck(code) === code.charAt(17)) return checked(received, code, !organisationRight && warning('USCC_ORGANISATION_CODE'))
  const failed = confirmedByLookup ? warning('USCC_CHECK') : error('USCC_CHECK')
  return checked(received, code, failed, organisationRight && warning('USCC_EARLY_ISSUE'))
}
