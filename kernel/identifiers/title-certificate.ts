import { type Checked, checked, warning } from './checked.js'
import { foldBrackets, foldWidth } from './normalise.js'

/** RIGHT: 不动产权证书. PROOF: 不动产登记证明 (mortgage, pre-notice). LAND_USE: the historic 国有土地使用证. */
export type TitleCertificateKind = 'RIGHT' | 'PROOF' | 'LAND_USE'

const PATTERNS: readonly (readonly [TitleCertificateKind, RegExp])[] = [
  ['RIGHT', /^[\u4e00-\u9fa5]（\d{4}）.{2,20}不动产权第\d{7}号$/],
  ['PROOF', /^[\u4e00-\u9fa5]（\d{4}）.{2,20}不动产证明第\d{7}号$/],
  ['LAND_USE', /国用（\d{4}）第?.+号$/],
]

/** Soft patterns (domain §1.6); the number is written with full-width brackets, as it is printed. */
export function checkTitleCertificate(received: string): Checked & { readonly kind: TitleCertificateKind | null } {
  const number = foldBrackets(foldWidth(received).replace(/\s/g, '')).replaceAll('(', '（').replaceAll(')', '）')
  const kind = PATTERNS.find(([, pattern]) => pattern.test(number))?.[0] ?? null
  return { ...checked(received, number, kind === null && warning('TITLE_CERTIFICATE_PATTERN')), kind }
}
