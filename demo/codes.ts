import { checkDigitMod1110 } from '../kernel/identifiers/mod-11-10.js'

/** Synthetic numbers that pass the same checks as real ones; the digits in the middle say that they are made up. */

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const organisationValue = (character: string): number => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55)

/** A unified social credit code of an enterprise registered in a division; `MAYY` marks it as synthetic. */
export function syntheticUscc(division: string, serial: number): string {
  const part = `MAYY${serial.toString().padStart(4, '0')}`
  const check = (11 - ([...part].reduce((total, character, index) => total + organisationValue(character) * (ORGANISATION_WEIGHTS[index] ?? 0), 0) % 11)) % 11
  const body = `91${division}${part}${check === 10 ? 'X' : check}`
  let weight = 1
  let total = 0
  for (const character of body) {
    total += USCC.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return `${body}${USCC[(31 - (total % 31)) % 31]}`
}

/** An investment project code; the check digit of a county's first one is wrong, as if somebody had typed it from paper. */
export function projectCode(yearMonth: string, division: string, serial: number): string {
  const body = `${yearMonth}-${division}-04-01-${serial.toString().padStart(5, '0')}`
  return `${body}${serial === 0 ? '0' : checkDigitMod1110(body.replaceAll('-', ''))}`
}

/** A CNAPS bank code: three digits of a real bank, a made-up branch, the ISO 7064 MOD 11-10 check digit. */
export function syntheticCnaps(bank: string, serial: number): string {
  const body = `${bank}1739${serial.toString().padStart(4, '0')}`
  return `${body}${checkDigitMod1110(body)}`
}
