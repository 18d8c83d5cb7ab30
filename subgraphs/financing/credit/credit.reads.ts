import { inUnits, isService } from '../../../platform/database/policy.js'
import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface CreditRow {
  readonly id: string
  readonly engagementId: string
  readonly scopeId: string
  readonly institutionId: string
}

/** Approved and signed are what the bank says; drawn and lent are what the ledger holds: never one in place of the other (L-52). */
export const CREDIT_TABLE = {
  name: 'credit',
  columns: `${FACT_COLUMNS}, engagement_id as "engagementId", scope_id as "scopeId", institution_id as "institutionId",
    approved_fen::text as "approvedAmount", approved_on as "approvedOn", expires_on as "expiresOn", signed_fen::text as "signedAmount",
    signed_on as "signedOn", contract_number as "contractNumber",
    overdue_markup::text as "overdueMarkup", misuse_markup::text as "misuseMarkup",
    (select a.posted_fen::text from ledger_account a where a.id = credit.drawn_account_id) as "disbursedAmount",
    (select (-a.posted_fen)::text from ledger_account a where a.id = credit.lending_account_id) as balance`,
}

export const creditById = rowsBy<CreditRow>(CREDIT_TABLE, 'id')
export const creditsOfEngagement = rowsBy<CreditRow>(CREDIT_TABLE, 'engagement_id', 'approved_on desc, id')
export const creditsOfScope = rowsBy<CreditRow>(CREDIT_TABLE, 'scope_id', 'approved_on desc, id')
export const creditsOfProject = rowsBy<CreditRow>(CREDIT_TABLE, 'project_id', 'approved_on desc, id')

/** Sums of the credits that the caller sees. */
export interface FinancingFigures {
  readonly approved: string | null
  readonly signed: string | null
  readonly disbursed: string | null
  readonly balance: string | null
}

/** Nothing is 0 only for who sees every credit of the unit; for a bank or a developer what is not seen is null, never 0. */
const figures = (column: string, owner: string) =>
  `(select case when ${isService} or ${inUnits(`${owner}.unit_id`)} then 0 end as fen) nothing cross join lateral (
     select coalesce(sum(c.approved_fen), nothing.fen)::text as approved, coalesce(sum(c.signed_fen), nothing.fen)::text as signed,
       coalesce(sum(drawn.posted_fen), nothing.fen)::text as disbursed, coalesce(sum(-lent.posted_fen), nothing.fen)::text as balance
     from credit c join ledger_account drawn on drawn.id = c.drawn_account_id join ledger_account lent on lent.id = c.lending_account_id
     where c.${column} = ${owner}.id) f`

export const figuresOfScope = keyed<FinancingFigures>(
  'credit.figures.of.scope',
  `select s.id as key, f.* from ref_scope s cross join lateral ${figures('scope_id', 's')} where s.id = any($1::uuid[])`,
)

export const figuresOfProject = keyed<FinancingFigures>(
  'credit.figures.of.project',
  `select p.id as key, f.* from ref_project p cross join lateral ${figures('project_id', 'p')} where p.id = any($1::uuid[])`,
)
