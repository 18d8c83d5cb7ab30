import type { SubgraphName } from '../database/roles.js'

const HIDDEN = (signature: string, schema: SubgraphName): string => `revoke all on function ${schema}.${signature} from public`

/** The steps of one posting; each is called by post_entries only, with the accounts locked. */
export const postOne = (schema: SubgraphName): string[] => [
  ...postingEntries(schema),
  ...checkTarget(schema),
  ...checkAccounts(schema),
  ...moveBalances(schema),
  `create function ${schema}.post_one(p jsonb) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  declare
    done uuid := (select id from posting where request_id = (p ->> 'requestId')::uuid or id = (p ->> 'id')::uuid limit 1);
  begin
    if done is not null then perform ledger_refuse('ALREADY_DONE', jsonb_build_object('posting', done)); end if;
    perform check_target(p);
    perform check_accounts(p);
    insert into posting (id, kind, status, request_id, project_id, occurred_on, reverses, resolves, memo, person, membership, agency, post)
      select x.* from jsonb_to_record(p) as x(id uuid, kind text, status text, "requestId" uuid, "projectId" uuid, "occurredOn" date,
        reverses uuid, resolves uuid, memo text, person uuid, membership uuid, agency text, post text)
      on conflict do nothing;
    -- The same request on other accounts, at the same time: no lock was shared, the unique key decides.
    if not found then perform ledger_refuse('ALREADY_DONE', jsonb_build_object('posting', p ->> 'id')); end if;
    if p ->> 'status' <> 'VOIDED' then
      insert into entry (posting_id, seq, account_id, project_id, amount_fen, nature)
        select (p ->> 'id')::uuid, e.seq, e.account_id, coalesce(e.project_id, (p ->> 'projectId')::uuid, a.project_id), e.amount_fen, coalesce(e.nature, a.nature)
        from posting_entries(p) e join ledger_account a on a.id = e.account_id;
    end if;
    perform move_balances(p);
  end $$`,
  HIDDEN('post_one(jsonb)', schema),
]

/** A new posting brings its entries; one that settles takes those of the pending one, a reversal those of the reversed one, negated. */
const postingEntries = (schema: SubgraphName): string[] => [
  `create function ${schema}.posting_entries(p jsonb) returns table (seq int, account_id uuid, project_id uuid, amount_fen bigint, nature text)
  language sql stable set search_path = ${schema}, pg_temp as $$
    select n::int, (e ->> 'account')::uuid, (e ->> 'project')::uuid, (e ->> 'amountFen')::bigint, e ->> 'nature'
      from jsonb_array_elements(p -> 'entries') with ordinality as given(e, n)
      where p ->> 'reverses' is null and p ->> 'resolves' is null
    union all
    select e.seq, e.account_id, e.project_id, case when p ->> 'reverses' is null then e.amount_fen else -e.amount_fen end, e.nature
      from entry e where e.posting_id in ((p ->> 'reverses')::uuid, (p ->> 'resolves')::uuid)
  $$`,
  HIDDEN('posting_entries(jsonb)', schema),
]

/** Read after the accounts were locked: whoever settled or reversed the same posting held the same locks and has committed. */
const checkTarget = (schema: SubgraphName): string[] => [
  `create function ${schema}.check_target(p jsonb) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  begin
    if p ->> 'resolves' is not null and not exists (
      select 1 from posting o where o.id = (p ->> 'resolves')::uuid and o.status = 'PENDING' and not exists (select 1 from posting r where r.resolves = o.id)
    ) then
      perform ledger_refuse('PENDING_NOT_OPEN', jsonb_build_object('posting', p ->> 'resolves'));
    end if;
    if p ->> 'reverses' is not null then
      if not exists (select 1 from posting o where o.id = (p ->> 'reverses')::uuid and o.status = 'POSTED' and o.reverses is null) then
        perform ledger_refuse('NOT_REVERSIBLE', jsonb_build_object('posting', p ->> 'reverses'));
      end if;
      if exists (select 1 from posting r where r.reverses = (p ->> 'reverses')::uuid) then
        perform ledger_refuse('ALREADY_REVERSED', jsonb_build_object('posting', p ->> 'reverses'));
      end if;
    end if;
  end $$`,
  HIDDEN('check_target(jsonb)', schema),
]

/**
 * The entries sum to zero, and every account that loses money or has a limit is the caller's to post to; a payee need not be.
 * An account of others and one that does not exist look the same.
 */
const checkAccounts = (schema: SubgraphName): string[] => [
  `create function ${schema}.check_accounts(p jsonb) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  declare
    foreign_account uuid;
  begin
    if (select coalesce(sum(amount_fen), 0) <> 0 or count(*) < 2 from posting_entries(p)) then
      perform ledger_refuse('UNBALANCED', jsonb_build_object('posting', p ->> 'id'));
    end if;
    select e.account_id into foreign_account from posting_entries(p) e left join ledger_account a on a.id = e.account_id
      where a.id is null or ((e.amount_fen < 0 or a.floor_fen is not null or a.cap_fen is not null) and not ledger_may_post(a)) limit 1;
    if foreign_account is not null then perform ledger_refuse('UNKNOWN_ACCOUNT', jsonb_build_object('account', foreign_account)); end if;
  end $$`,
  HIDDEN('check_accounts(jsonb)', schema),
]

/**
 * Pending money is set aside, posted money moves, settling releases what was set aside (arithmetic.ts says the same in TypeScript).
 * A limit is checked only where the posting moves towards it: a floor raised above the balance must not stop a deposit.
 */
const moveBalances = (schema: SubgraphName): string[] => [
  `create function ${schema}.move_balances(p jsonb) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  declare
    posts int := case when p ->> 'status' = 'POSTED' then 1 else 0 end;
    holds int := case when p ->> 'status' = 'PENDING' then 1 when p ->> 'resolves' is not null then -1 else 0 end;
    moved record;
    after ledger_account;
  begin
    for moved in
      select e.account_id, coalesce(sum(e.amount_fen) filter (where e.amount_fen > 0), 0)::bigint as inflow,
        coalesce(-sum(e.amount_fen) filter (where e.amount_fen < 0), 0)::bigint as outflow
      from posting_entries(p) e group by e.account_id order by e.account_id
    loop
      update ledger_account a set posted_fen = a.posted_fen + posts * (moved.inflow - moved.outflow),
        pending_in_fen = a.pending_in_fen + holds * moved.inflow, pending_out_fen = a.pending_out_fen + holds * moved.outflow, version = a.version + 1
        where a.id = moved.account_id returning a.* into after;
      if posts * (moved.inflow - moved.outflow) - holds * moved.outflow < 0 and after.posted_fen - after.pending_out_fen < after.floor_fen then
        perform ledger_refuse('FLOOR', jsonb_build_object('account', after.id, 'limit', after.floor_fen, 'after', after.posted_fen - after.pending_out_fen));
      end if;
      if posts * (moved.inflow - moved.outflow) + holds * moved.inflow > 0 and after.posted_fen + after.pending_in_fen > after.cap_fen then
        perform ledger_refuse('CAP', jsonb_build_object('account', after.id, 'limit', after.cap_fen, 'after', after.posted_fen + after.pending_in_fen));
      end if;
    end loop;
  end $$`,
  HIDDEN('move_balances(jsonb)', schema),
]
