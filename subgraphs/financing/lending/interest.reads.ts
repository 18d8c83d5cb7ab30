import { keyed } from '../../../platform/graph/context.js'

export interface Movement {
  readonly occurredOn: string
  readonly fen: string
}

export const movementsOfCredit = keyed<Movement>(
  'credit.movements',
  `select credit_id as key, occurred_on::text as "occurredOn", sum(case when reverses_id is null then amount_fen else -amount_fen end)::text as fen
   from disbursement where credit_id = any($1::uuid[]) group by credit_id, occurred_on order by occurred_on`,
)

export interface LoanTerms {
  readonly annualRate: string | null
  readonly termMonths: number | null
  readonly startsOn: string
  readonly balance: string | null
  readonly overdueMarkup: string | null
  readonly misuseMarkup: string | null
}

/** Rate and term stand on the bank's feedback slip; the balance is the ledger's. */
export const termsOfCredit = keyed<LoanTerms>(
  'credit.terms',
  `select c.id as key, e.annual_rate::text as "annualRate", e.term_months as "termMonths", coalesce(c.signed_on, c.approved_on)::text as "startsOn",
     (select (-a.posted_fen)::text from ledger_account a where a.id = c.lending_account_id) as balance,
     c.overdue_markup::text as "overdueMarkup", c.misuse_markup::text as "misuseMarkup"
   from credit c join engagement e on e.id = c.engagement_id where c.id = any($1::uuid[])`,
)

/** What the central bank recorded beyond what the hub brings with it. */
export const QUOTES = {
  name: 'lpr_quote.recorded',
  text: `select distinct on (published_on) published_on::text as "publishedOn", one_year::text as "oneYear", five_years::text as "fiveYears"
    from lpr_quote where status = 'IN_FORCE' order by published_on, recorded_at desc`,
}
