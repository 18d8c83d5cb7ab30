import { type LocalDate, parseDate } from '../dates.js'
import { type Checked, checked, warning } from './checked.js'
import { foldWidth } from './normalise.js'

export interface ConstructionPermitFacts {
  readonly issuedOn?: LocalDate
  /** Division codes under which the project's permit may have been issued: its county's and its city's. */
  readonly divisions?: readonly string[]
}

/**
 * 施工许可证编号: division 6 + date 8 + sequence 2 + class 2. Other cities use other styles and a suffix letter may follow,
 * so nothing here is an error; what the number says is held against the certificate it stands on (domain §1.4).
 */
export function checkConstructionPermit(received: string, facts: ConstructionPermitFacts = {}): Checked & { readonly registeredOn: LocalDate | null } {
  const number = foldWidth(received).replace(/\s/g, '').toUpperCase()
  const match = /^(\d{6})(\d{4})(\d{2})(\d{2})\d{4}[A-Z]{0,2}$/.exec(number)
  if (!match) return { ...checked(received, number, warning('CONSTRUCTION_PERMIT_PATTERN')), registeredOn: null }
  const [, division = '', year, month, day] = match
  const registeredOn = parseDate(`${year}-${month}-${day}`)
  const late = registeredOn !== null && facts.issuedOn !== undefined && registeredOn > facts.issuedOn
  const elsewhere = facts.divisions !== undefined && !facts.divisions.includes(division)
  return {
    ...checked(
      received,
      number,
      registeredOn === null && warning('CONSTRUCTION_PERMIT_DATE'),
      late && warning('CONSTRUCTION_PERMIT_DATE_AFTER_ISSUE'),
      elsewhere && warning('CONSTRUCTION_PERMIT_DIVISION'),
    ),
    registeredOn,
  }
}
