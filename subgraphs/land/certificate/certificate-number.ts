import type { LocalDate } from '../../../kernel/dates.js'
import { type Checked, warning } from '../../../kernel/identifiers/checked.js'
import { checkConstructionPermit } from '../../../kernel/identifiers/construction-permit.js'
import { checkPlanningPermit } from '../../../kernel/identifiers/planning-permits.js'
import { checkTitleCertificate } from '../../../kernel/identifiers/title-certificate.js'
import type { CertificateKind } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'

export interface NumberFacts {
  readonly kind: CertificateKind
  readonly generation: string | null
  readonly number: string
  readonly issuedOn: string
  /** Division codes of the county and its city, where they are known. */
  readonly divisions: readonly string[]
}

const GENERATION_OF: Readonly<Record<string, string>> = { RIGHT: 'REAL_ESTATE_TITLE', LAND_USE: 'STATE_LAND_USE_CERTIFICATE' }

function landUseNumber({ number, generation }: NumberFacts): Checked {
  const checked = checkTitleCertificate(number)
  const fits = checked.kind === null || GENERATION_OF[checked.kind] === generation
  return fits ? checked : { ...checked, problems: [...checked.problems, warning('TITLE_CERTIFICATE_GENERATION')] }
}

/** The number as it is printed, and what its pattern makes doubtful: several generations and local styles are right (domain §1.4–1.6). */
export function certificateNumber(facts: NumberFacts): Checked {
  const { kind, number, issuedOn, divisions } = facts
  if (kind === 'LAND_USE') return landUseNumber(facts)
  if (kind === 'LAND_PLANNING') return checkPlanningPermit('LAND', number)
  if (kind === 'WORKS_PLANNING') return checkPlanningPermit('WORKS', number)
  return checkConstructionPermit(number, { issuedOn: issuedOn as LocalDate, ...(divisions.length > 0 ? { divisions } : {}) })
}
