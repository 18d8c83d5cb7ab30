import type { SubgraphName } from '../database/roles.js'

/**
 * The last guard, at commit, whoever wrote the rows: the entries of a posting sum to zero and there are at least two (none when it voids).
 * Security definer with the owner whom a policy shows every row: summed under the caller's row-level security, a correct posting
 * was refused and a wrong one committed (design §5).
 */
export const balancedTrigger = (schema: SubgraphName): string[] => [
  `create function ${schema}.posting_balances() returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp as $$
  declare
    checked uuid := case tg_table_name when 'posting' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'posting_id' end;
    voids boolean := (select status = 'VOIDED' from posting where id = checked);
    entries int;
    total numeric;
  begin
    select count(*), coalesce(sum(amount_fen), 0) into entries, total from entry where posting_id = checked;
    if total <> 0 or voids <> (entries = 0) or entries = 1 then
      raise exception using errcode = 'HB003', message = 'UNBALANCED', detail = json_build_object('posting', checked)::text;
    end if;
    return null;
  end $$`,
  `revoke all on function ${schema}.posting_balances() from public`,
  ...['posting', 'entry'].map(
    (table) =>
      `create constraint trigger balances after insert on ${schema}.${table} deferrable initially deferred for each row execute function ${schema}.posting_balances()`,
  ),
]
