import { foldBrackets, foldWidth } from './normalise.js'

const MIDDLE_DOTS = /[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]/g

/** One company's name as it is printed: full-width brackets, no spaces, one kind of middle dot, full-width letters made plain. */
export const normaliseCompanyName = (received: string): string =>
  foldBrackets(foldWidth(received)).replace(/\s/g, '').replace(MIDDLE_DOTS, '·').replaceAll('(', '（').replaceAll(')', '）')

/** What two spellings of one name have in common: equal forms are one enterprise, anything else stays apart (domain §1.15). */
export const companyNameForm = (received: string): string => normaliseCompanyName(received).toUpperCase()
