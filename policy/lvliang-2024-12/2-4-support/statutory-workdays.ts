import type { CertificateKind } from './four-certificates.js'

/** Working days that the statutes give (domain §2.1): 行政许可法 Art. 42, 建筑法 Art. 8, 不动产登记暂行条例. 吕梁 names none (Q8). */
export const STATUTORY_WORKDAYS: Readonly<Record<string, number>> = {
  SITE_OPINION: 20,
  LAND_PLANNING_PERMIT: 20,
  WORKS_PLANNING_PERMIT: 20,
  CONSTRUCTION_PERMIT: 7,
  PRESALE_PERMIT: 10,
  REAL_ESTATE_TITLE: 30,
  FIRST_REGISTRATION: 30,
  MORTGAGE_REGISTRATION: 30,
  MORTGAGE_RELEASE: 30,
}

/** What is applied for to get one of the four. */
export const APPLIED_FOR: Readonly<Record<CertificateKind, string>> = {
  LAND_USE: 'REAL_ESTATE_TITLE',
  LAND_PLANNING: 'LAND_PLANNING_PERMIT',
  WORKS_PLANNING: 'WORKS_PLANNING_PERMIT',
  CONSTRUCTION: 'CONSTRUCTION_PERMIT',
}
