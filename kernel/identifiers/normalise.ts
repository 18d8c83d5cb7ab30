const DASHES = /[\u2010-\u2015\u2212\u2043]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** Full-width to half-width (NFKC), every dash to "-", invisible characters away, ends trimmed: before any check (domain §1). */
export const foldWidth = (text: string): string => text.normalize('NFKC').replace(DASHES, '-').replace(INVISIBLE, '').trim()

/** For codes that have neither spaces nor hyphens inside. */
export const normaliseCode = (text: string): string => foldWidth(text).replace(/[\s-]/g, '').toUpperCase()

/** All brackets to one form: full-width and half-width are typed for one another in names and numbers (domain §1.15). */
export const foldBrackets = (text: string): string => text.replace(/[[{〔【〈《﹝［｛（]/g, '(').replace(/[\]}〕】〉》﹞］｝）]/g, ')')
