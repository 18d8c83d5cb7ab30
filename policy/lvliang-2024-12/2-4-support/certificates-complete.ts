import { type CertificateKind, FOUR_CERTIFICATES } from './four-certificates.js'

/** What is financed: a phase, a parcel, some buildings, or the whole project where no scope was drawn yet. */
export interface Scope {
  readonly scopeId: string | null
  readonly projectId: string
  readonly buildingIds: readonly string[]
}

/** A certificate and one of those it is confirmed to be about. */
export interface Covering {
  readonly kind: CertificateKind
  readonly status: string
  readonly expiresOn: string | null
  readonly subjectId: string
}

export interface Missing {
  readonly kind: CertificateKind
  /** The buildings without it; all of them when nothing covers the scope, none when the scope has no buildings yet. */
  readonly buildingIds: readonly string[]
  /** Nothing of this kind covers any part of the scope. */
  readonly whole: boolean
}

const inForce = ({ status, expiresOn }: Covering, day: string): boolean => status === 'VALID' && (expiresOn === null || expiresOn >= day)

/**
 * 吕梁 二(四) (L-39; domain §2.4): the four are complete when every building of the scope is covered, not just one: by a valid
 * certificate of the building, of the scope, or of the project. A scope without buildings is covered as a whole or not at all.
 */
export function certificatesMissing(scope: Scope, certificates: readonly Covering[], day: string): readonly Missing[] {
  return FOUR_CERTIFICATES.flatMap((kind) => {
    const covered = new Set(certificates.filter((one) => one.kind === kind && inForce(one, day)).map(({ subjectId }) => subjectId))
    if (covered.has(scope.projectId) || (scope.scopeId !== null && covered.has(scope.scopeId))) return []
    const buildingIds = scope.buildingIds.filter((id) => !covered.has(id))
    if (buildingIds.length === 0 && scope.buildingIds.length > 0) return []
    return [{ kind, buildingIds, whole: buildingIds.length === scope.buildingIds.length }]
  })
}
