import { addMonths, type LocalDate } from '../../../kernel/dates.js'

/** 贷款通则 Art. 12: up to the term itself, to half of it, or to three years (domain §5.5). */
const CLASSIC = { short: 12, medium: 60, longCap: 36 }

/** As reported in January 2026 for the white list: up to the original term, five years at most; the text was not public. */
const WHITE_LIST = { from: '2026-01-01', cap: 60 }

/** Whole and begun months from one day to another. */
function monthsOf(start: LocalDate, end: LocalDate): number {
  const whole = (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7))
  return addMonths(start, whole) < end ? whole + 1 : whole
}

function classicCap(term: number): number {
  if (term <= CLASSIC.short) return term
  return term <= CLASSIC.medium ? Math.floor(term / 2) : CLASSIC.longCap
}

/** The latest day that a loan may be extended to, by the rules of the day of the decision. */
export function latestExtension(start: LocalDate, matures: LocalDate, decided: LocalDate): LocalDate {
  const term = monthsOf(start, matures)
  const classic = classicCap(term)
  return addMonths(matures, decided < WHITE_LIST.from ? classic : Math.max(classic, Math.min(term, WHITE_LIST.cap)))
}
