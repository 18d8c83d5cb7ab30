import { type Checked, checked, error } from './checked.js'
import { normaliseCode } from './normalise.js'

/** A digit shifts the remainder by one place, a letter (A=10 … Z=35) by two. */
const remainderMod97 = (code: string): number =>
  [...code].reduce((rest, character) => (/[0-9]/.test(character) ? rest * 10 + Number(character) : rest * 100 + Number.parseInt(character, 36)) % 97, 0)

/** Legal entity identifier, ISO 17442: 20 characters, ISO 7064 MOD 97-10 with remainder 1 (domain §1.10). */
export function checkLei(received: string): Checked {
  const code = normaliseCode(received)
  if (code.length !== 20) return checked(received, code, error('LEI_LENGTH'))
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(code)) return checked(received, code, error('LEI_CHARACTERS'))
  return checked(received, code, remainderMod97(code) !== 1 && error('LEI_CHECK'))
}
