import type { LocalDate } from '../../../kernel/dates.js'
import { formatDecimal, type Scaled } from '../../../kernel/decimal.js'
import { companyNameForm } from '../../../kernel/identifiers/company-name.js'
import type { CertificateKind } from './four-certificates.js'

/** What several agencies hold of one financed scope, beside each other. */
export interface Certified {
  readonly certificates: readonly { readonly kind: CertificateKind; readonly number: string; readonly issuedOn: LocalDate; readonly holder: string }[]
  readonly parcels: readonly { readonly location: string; readonly termEndsOn: LocalDate | null }[]
  /** 住建: every name that the developer is or was called; none where there is no developer. */
  readonly developerNames: readonly string[]
  readonly presales: readonly { readonly number: string; readonly issuedOn: LocalDate | null }[]
  readonly plannedCompletion: LocalDate | null
  /** 住建: floor area of all buildings, and 规自: what the plans in force allow above and below ground. Null: not known. */
  readonly floorArea: Scaled | null
  readonly approvedArea: Scaled | null
  /** Banks: the last day that a loan of the project matures on. */
  readonly maturity: LocalDate | null
}

export type ConflictCheck =
  | 'HOLDER_NOT_DEVELOPER'
  | 'PRESALE_BEFORE_CONSTRUCTION_PERMIT'
  | 'PRESALE_BEFORE_LAND_OR_PLANNING'
  | 'BUILT_ABOVE_APPROVED_AREA'
  | 'LAND_TERM_BEFORE_COMPLETION'
  | 'LAND_TERM_BEFORE_MATURITY'

export interface Conflict {
  readonly check: ConflictCheck
  readonly severity: 'ERROR' | 'WARNING'
  /** What is at fault, by its number or place, with what it says, and what that is held against; null: there is none. */
  readonly record: string
  readonly says: string
  readonly against: string | null
}

const firstOf = (kind: CertificateKind, { certificates }: Certified): LocalDate | null =>
  certificates
    .filter((one) => one.kind === kind)
    .map(({ issuedOn }) => issuedOn)
    .sort()[0] ?? null

function holders({ certificates, developerNames }: Certified): readonly Conflict[] {
  const known = new Set(developerNames.map(companyNameForm))
  if (known.size === 0) return []
  const strange = certificates.filter(({ kind, holder }) => kind === 'LAND_USE' && !known.has(companyNameForm(holder)))
  return strange.map(({ number, holder }) => ({
    ...{ check: 'HOLDER_NOT_DEVELOPER', severity: 'ERROR', record: number, says: holder, against: developerNames[0] ?? null },
  }))
}

/** A presale permit comes after the construction permit, and after land title and works-planning permit; one day for all is normal. */
function presales(facts: Certified): readonly Conflict[] {
  const construction = firstOf('CONSTRUCTION', facts)
  const before = (['LAND_USE', 'WORKS_PLANNING'] as const).map((kind) => firstOf(kind, facts))
  const late = before.includes(null) ? null : (before.toSorted().at(-1) ?? null)
  return facts.presales.flatMap(({ number: record, issuedOn: says }): readonly Conflict[] => {
    if (says === null) return []
    const early = (first: LocalDate | null): boolean => first === null || first > says
    return [
      ...(early(construction) ? [{ check: 'PRESALE_BEFORE_CONSTRUCTION_PERMIT', severity: 'ERROR', record, says, against: construction } as const] : []),
      ...(early(late) ? [{ check: 'PRESALE_BEFORE_LAND_OR_PLANNING', severity: 'WARNING', record, says, against: late } as const] : []),
    ]
  })
}

function landTerms({ parcels, plannedCompletion, maturity }: Certified): readonly Conflict[] {
  const outlasted = (check: ConflictCheck, day: LocalDate | null): readonly Conflict[] =>
    parcels.flatMap(({ location: record, termEndsOn: says }) =>
      says !== null && day !== null && says <= day ? [{ check, severity: 'WARNING', record, says, against: day }] : [],
    )
  return [...outlasted('LAND_TERM_BEFORE_COMPLETION', plannedCompletion), ...outlasted('LAND_TERM_BEFORE_MATURITY', maturity)]
}

function areas({ floorArea, approvedArea }: Certified): readonly Conflict[] {
  if (floorArea === null || approvedArea === null || floorArea <= approvedArea) return []
  const [says, against] = [formatDecimal(floorArea, 2), formatDecimal(approvedArea, 2)]
  return [{ check: 'BUILT_ABOVE_APPROVED_AREA', severity: 'WARNING', record: '', says, against }]
}

/** 吕梁 二(四) (L-39; domain §2.4): the certificates of one scope, 规自's beside 住建's and the banks': one owner, in their order, within what was approved. */
export const certificateConflicts = (facts: Certified): readonly Conflict[] => [...holders(facts), ...presales(facts), ...areas(facts), ...landTerms(facts)]
