import type { SubgraphName } from '../database/roles.js'

/** Accounts whose kept balance is not what their entries say, and postings that do not balance: none, ever. For the doctor and for tests. */
export const discrepancies = (schema: SubgraphName): string[] => [
  `create function ${schema}.ledger_discrepancies() returns table (what text, id uuid)
  language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select 'ACCOUNT', a.id from ledger_account a left join (
      select e.account_id, coalesce(sum(e.amount_fen) filter (where p.status = 'POSTED'), 0) as posted,
        coalesce(sum(e.amount_fen) filter (where p.status = 'PENDING' and r.id is null and e.amount_fen > 0), 0) as pending_in,
        coalesce(-sum(e.amount_fen) filter (where p.status = 'PENDING' and r.id is null and e.amount_fen < 0), 0) as pending_out
      from entry e join posting p on p.id = e.posting_id left join posting r on r.resolves = p.id group by e.account_id
    ) s on s.account_id = a.id
    where (a.posted_fen, a.pending_in_fen, a.pending_out_fen) is distinct from (coalesce(s.posted, 0), coalesce(s.pending_in, 0), coalesce(s.pending_out, 0))
    union all
    select 'POSTING', e.posting_id from entry e group by e.posting_id having sum(e.amount_fen) <> 0 $$`,
  `revoke all on function ${schema}.ledger_discrepancies() from public`,
]
