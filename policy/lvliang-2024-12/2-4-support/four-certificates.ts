import type { Agency } from '../../../kernel/actor.js'

/** The four of 吕梁 二(四) (L-39), in the clause's order. */
export const FOUR_CERTIFICATES = ['LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION'] as const

export type CertificateKind = (typeof FOUR_CERTIFICATES)[number]

/**
 * Who issues which (domain §2.1). The first is asked where a county says nothing else; where approvals were gathered in
 * 行政审批局, that county's setting names it.
 */
export const ISSUERS: Readonly<Record<CertificateKind, readonly [Agency, ...Agency[]]>> = {
  LAND_USE: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL'],
  LAND_PLANNING: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL'],
  WORKS_PLANNING: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL'],
  CONSTRUCTION: ['HOUSING', 'ADMIN_APPROVAL'],
}

export const mayIssue = (agency: Agency | null, kind: CertificateKind): boolean => agency !== null && ISSUERS[kind].includes(agency)

/** The agency that acts next when the certificate is missing; a setting that names no possible issuer is not believed. */
export function issuerOf(kind: CertificateKind, setting: string | undefined): Agency {
  const [usual] = ISSUERS[kind]
  return ISSUERS[kind].find((agency) => agency === setting) ?? usual
}
