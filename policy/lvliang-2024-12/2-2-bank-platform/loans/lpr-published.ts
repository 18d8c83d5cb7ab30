import type { LocalDate } from '../../../../kernel/dates.js'
import { type Rate, rateOfPercent } from './annual-rate.js'

export interface LprQuote {
  readonly publishedOn: LocalDate
  readonly oneYear: Rate
  readonly fiveYears: Rate
}

/**
 * 全国银行间同业拆借中心受权公布, "month-day one year/over five years"; compiled 2026-11-23 from the changes that were published, those of
 * other months being the figures in force. The last that is confirmed is 2026-01-20: later ones are the central bank's register's to say.
 */
const PUBLISHED: Readonly<Record<string, string>> = {
  2019: '08-20 4.25/4.85; 09-20 4.20/4.85; 10-21 4.20/4.85; 11-20 4.15/4.80; 12-20 4.15/4.80',
  2020: '01-20 4.15/4.80; 02-20 4.05/4.75; 03-20 4.05/4.75; 04-20 05-20 06-22 07-20 08-20 09-21 10-20 11-20 12-21 3.85/4.65',
  2021: '01-20 02-20 03-22 04-20 05-20 06-21 07-20 08-20 09-22 10-20 11-22 3.85/4.65; 12-20 3.80/4.65',
  2022: '01-20 02-21 03-21 04-20 3.70/4.60; 05-20 06-20 07-20 3.70/4.45; 08-22 09-20 10-20 11-21 12-20 3.65/4.30',
  2023: '01-20 02-20 03-20 04-20 05-22 3.65/4.30; 06-20 07-20 3.55/4.20; 08-21 09-20 10-20 11-20 12-20 3.45/4.20',
  2024: '01-22 3.45/4.20; 02-20 03-20 04-22 05-20 06-20 3.45/3.95; 07-22 08-20 09-20 3.35/3.85; 10-21 11-20 12-20 3.10/3.60',
  2025: '01-20 02-20 03-20 04-21 3.10/3.60; 05-20 06-20 07-21 08-20 09-22 10-20 11-20 12-22 3.00/3.50',
  2026: '01-20 3.00/3.50',
}

const quotesOf = ([year, text]: readonly [string, string]): readonly LprQuote[] =>
  text.split('; ').flatMap((line) => {
    const words = line.split(' ')
    const [oneYear, fiveYears] = (words.at(-1) ?? '').split('/').map((rate) => rateOfPercent(rate) ?? 0n)
    return words.slice(0, -1).map((day): LprQuote => ({ publishedOn: `${year}-${day}` as LocalDate, oneYear: oneYear ?? 0n, fiveYears: fiveYears ?? 0n }))
  })

export const LPR_PUBLISHED: readonly LprQuote[] = Object.freeze(Object.entries(PUBLISHED).flatMap(quotesOf))
