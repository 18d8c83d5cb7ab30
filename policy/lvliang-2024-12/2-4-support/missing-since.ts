import type { LocalDate } from '../../../kernel/dates.js'
import type { CertificateKind } from './four-certificates.js'

/** What is known of a certificate that is missing, and of what comes before it. */
export interface Absence {
  readonly kind: CertificateKind
  /** When the last one of this kind stopped to hold: ran out, was revoked or superseded. */
  readonly lapsedOn: LocalDate | null
  /** When what must come first was there: the contract, land-use evidence, the works-planning permit. Null: not yet. */
  readonly possibleSince: LocalDate | null
}

/** What must be there before a certificate can be applied for (domain §2.3, hard edges only). */
export const BEFORE: Readonly<Record<CertificateKind, 'LAND_CONTRACT' | 'LAND_USE' | 'WORKS_PLANNING'>> = {
  LAND_PLANNING: 'LAND_CONTRACT',
  LAND_USE: 'LAND_CONTRACT',
  WORKS_PLANNING: 'LAND_USE',
  CONSTRUCTION: 'WORKS_PLANNING',
}

/** 吕梁 二(四) (L-39): since when the developer could have applied and has not; null while what comes first is missing too. */
export function missingSince({ lapsedOn, possibleSince }: Absence): LocalDate | null {
  if (possibleSince === null) return lapsedOn
  return lapsedOn !== null && lapsedOn > possibleSince ? lapsedOn : possibleSince
}
