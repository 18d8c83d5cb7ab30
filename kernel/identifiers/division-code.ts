import { type Checked, checked, error, warning } from './checked.js'
import { DIVISIONS, type Division, isPlaceholderDivision, isUnderPrefectureCity } from './divisions.js'
import { normaliseCode } from './normalise.js'

const BY_CODE: ReadonlyMap<string, Division> = new Map(DIVISIONS.map((division) => [division.code, division]))

export type DivisionLevel = Division['level']

/** What the digits say: county digits 01–20 district (city, under a 地区 or 州), 21–80 county, 81–99 county-level city (domain §1.2). */
export function levelOfDivision(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'PROVINCE'
  if (code.endsWith('00')) return 'PREFECTURE'
  const county = Number(code.slice(4))
  if (county <= 20) return isUnderPrefectureCity(code) ? 'DISTRICT' : 'COUNTY_CITY'
  return county <= 80 ? 'COUNTY' : 'COUNTY_CITY'
}

/** A well-formed code outside the table belongs to another city or another time (1423xx before 2004): known to others, so only a warning. */
export function checkDivisionCode(received: string): Checked & { readonly division: Division | null } {
  const code = normaliseCode(received)
  if (!/^[1-9]\d{5}$/.test(code)) return { ...checked(received, code, error('DIVISION_CODE_FORM')), division: null }
  if (isPlaceholderDivision(code)) return { ...checked(received, code, error('DIVISION_CODE_PLACEHOLDER')), division: null }
  const division = BY_CODE.get(code) ?? null
  return { ...checked(received, code, division === null && warning('DIVISION_CODE_UNKNOWN')), division }
}

/** The county-level divisions of a prefecture, placeholders excluded: 13 for 141100. */
export const countiesOf = (prefecture: string): readonly Division[] =>
  DIVISIONS.filter(({ code }) => code.startsWith(prefecture.slice(0, 4)) && !code.endsWith('00'))
