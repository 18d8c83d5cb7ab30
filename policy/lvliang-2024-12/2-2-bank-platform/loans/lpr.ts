import { type LocalDate, monthsAfter, yearMonthOf } from '../../../../kernel/dates.js'
import type { Rate } from './annual-rate.js'
import { LPR_PUBLISHED, type LprQuote } from './lpr-published.js'

export type LprTerm = 'ONE_YEAR' | 'OVER_FIVE_YEARS'

/** Published on the 20th at the earliest, every month; never before it. */
const DAY_OF_MONTH = '20'

/**
 * The LPR in force on a day: the latest quote published by then, until the next month's is published (domain §5.1). UNKNOWN before the
 * first, and where the month after a quote has none here: a figure that may have changed is never guessed.
 */
export function lprOn(
  day: LocalDate,
  term: LprTerm,
  quotes: readonly LprQuote[] = LPR_PUBLISHED,
): { readonly rate: Rate; readonly publishedOn: LocalDate } | 'UNKNOWN' {
  const inOrder = [...quotes].sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
  const latest = inOrder.filter(({ publishedOn }) => publishedOn <= day).at(-1)
  if (!latest) return 'UNKNOWN'
  const nextMonth = monthsAfter(yearMonthOf(latest.publishedOn), 1)
  const nextIsKnown = inOrder.some(({ publishedOn }) => yearMonthOf(publishedOn) === nextMonth)
  if (!nextIsKnown && day >= `${nextMonth}-${DAY_OF_MONTH}`) return 'UNKNOWN'
  return { rate: term === 'ONE_YEAR' ? latest.oneYear : latest.fiveYears, publishedOn: latest.publishedOn }
}
