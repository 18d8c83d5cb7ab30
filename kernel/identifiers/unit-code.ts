import { type Checked, checked, error, warning } from './checked.js'
import { normaliseCode } from './normalise.js'

const USUAL = /^\d{12}[GJZ][A-Z]\d{5}[FLQW]\d{8}$/

/** 不动产单元代码 (GB/T 37346-2019): parcel 19 + fixture 9 = 28 characters; letters may be digits in rare codes (domain §1.6). */
export function checkUnitCode(received: string): Checked {
  const code = normaliseCode(received)
  if (code.length !== 28) return checked(received, code, error('UNIT_CODE_LENGTH'))
  if (!/^[0-9A-Z]+$/.test(code)) return checked(received, code, error('UNIT_CODE_CHARACTERS'))
  return checked(received, code, !USUAL.test(code) && warning('UNIT_CODE_PATTERN'), /W(?!0{8}$)\d{8}$/.test(code) && warning('UNIT_CODE_BARE_LAND_NUMBER'))
}

/** 宗地代码: the first 19 characters. */
export const parcelCodeOf = (unitCode: string): string => unitCode.slice(0, 19)
