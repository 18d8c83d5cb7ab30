import { grantTo } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'

/**
 * The one door to the postings: takes a list, locks every account that the list touches in the order of ids (two callers never wait for
 * each other in a circle), then records posting by posting. Refuses by raising, so nothing of a refused list stays.
 * Everything is read by key: a session that planned while the tables were empty would scan them for ever (2.7 → 1.3 ms a posting at 3,000).
 */
export const postEntries = (schema: SubgraphName): string[] => [
  `create function ${schema}.post_entries(postings jsonb) returns setof ${schema}.ledger_account
  language plpgsql security definer set search_path = ${schema}, pg_temp set enable_seqscan = off as $$
  declare
    touched uuid[] := array(select distinct e.account_id from jsonb_array_elements(postings) p, unnest(posting_lines(p)) e);
    next jsonb;
  begin
    perform 1 from ledger_account a where a.id = any (touched) order by a.id for update;
    for next in select p from jsonb_array_elements(postings) with ordinality as list(p, n) order by n loop
      perform post_one(next);
    end loop;
    -- A payee's account that the caller may not see moves, but its balance is nobody else's business.
    return query select a.* from ledger_account a where a.id = any (touched) and ledger_may_post(a) order by a.id;
  end $$`,
  `revoke all on function ${schema}.post_entries(jsonb) from public`,
  grantTo(schema, 'execute', `function ${schema}.post_entries(jsonb)`),
]
