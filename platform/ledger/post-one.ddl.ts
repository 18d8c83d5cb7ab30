import type { SubgraphName } from '../database/roles.js'

/** The steps of one posting; called by post_entries only, with the accounts locked. Each is a function that nobody else may call. */
export const postOne = (schema: SubgraphName): string[] => [
  ...postingLines(schema),
  ...checkTarget(schema),
  ...checkLines(schema),
  ...moveBalances(schema),
  `create function ${schema}.post_one(p jsonb) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  declare
    done uuid := (select id from posting where request_id = (p ->> 'requestId')::uuid or id = (p ->> 'id')::uuid limit 1);
    lines entry[];
  begin
    if done is not null then perform ledger_refuse('ALREADY_DONE', jsonb_build_object('posting', done)); end if;
    perform check_target(p);
    lines := posting_lines(p);
    perform check_lines(p, lines);
    insert into posting (id, kind, status, request_id, project_id, occurred_on, reverses, resolves, memo, person, membership, agency, post)
      select x.* from jsonb_to_record(p) as x(id uuid, kind text, status text, "requestId" uuid, "projectId" uuid, "occurredOn" date,
        reverses uuid, resolves uuid, memo text, person uuid, membership uuid, agency text, post text)
      on conflict do nothing;
    -- The same request on other accounts, at the same time: no lock was shared, the unique key decides.
    if not found then perform ledger_refuse('ALREADY_DONE', jsonb_build_object('posting', p ->> 'id')); end if;
    if p ->> 'status' <> 'VOIDED' then
      insert into entry (posting_id, seq, account_id, project_id, amount_fen, nature)
        select l.posting_id, l.seq, l.account_id, coalesce(l.project_id, (p ->> 'projectId')::uuid, a.project_id), l.amount_fen, coalesce(l.nature, a.nature)
        from unnest(lines) l join ledger_account a on a.id = l.account_id;
    end if;
    perform move_balances(p, lines);
  end $$`,
  `revoke all on function ${schema}.post_one(jsonb) from public`,
]

/** A new posting brings its entries; one that settles takes those of the pending one, a reversal those of the reversed one, negated. */
const postingLines = (schema: SubgraphName): string[] => [
  `create function ${schema}.posting_lines(p jsonb) returns ${schema}.entry[] language plpgsql stable set search_path = ${schema}, pg_temp as $$
  declare
    source uuid := coalesce(p ->> 'reverses', p ->> 'resolves');
    sign int := case when p ->> 'reverses' is null then 1 else -1 end;
  begin
    if source is null then
      return array(select row((p ->> 'id')::uuid, n, (e ->> 'account')::uuid, (e ->> 'project')::uuid, (e ->> 'amountFen')::bigint, e ->> 'nature')::entry
        from jsonb_array_elements(p -> 'entries') with ordinality as given(e, n));
    end if;
    return array(select row((p ->> 'id')::uuid, e.seq, e.account_id, e.project_id, sign * e.amount_fen, e.nature)::entry from entry e where e.posting_id = source);
  end $$`,
  `revoke all on function ${schema}.posting_lines(jsonb) from public`,
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
  `revoke all on function ${schema}.check_target(jsonb) from public`,
]

/**
 * The lines sum to zero, and every account that loses money or has a limit is the caller's to post to; a payee need not be.
 * An account of others and one that does not exist look the same.
 */
const checkLines = (schema: SubgraphName): string[] => [
  `create function ${schema}.check_lines(p jsonb, lines ${schema}.entry[]) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  declare
    not_theirs uuid;
  begin
    if (select coalesce(sum(l.amount_fen), 0) <> 0 or count(*) < 2 from unnest(lines) l) then
      perform ledger_refuse('UNBALANCED', jsonb_build_object('posting', p ->> 'id'));
    end if;
    select l.account_id into not_theirs from unnest(lines) l left join ledger_account a on a.id = l.account_id
      where a.id is null or ((l.amount_fen < 0 or a.floor_fen is not null or a.cap_fen is not null) and not ledger_may_post(a)) limit 1;
    if found then perform ledger_refuse('UNKNOWN_ACCOUNT', jsonb_build_object('account', not_theirs)); end if;
  end $$`,
  `revoke all on function ${schema}.check_lines(jsonb, ${schema}.entry[]) from public`,
]

/**
 * Pending money is set aside, posted money moves, settling releases what was set aside (arithmetic.ts says the same in TypeScript).
 * A limit is checked only where the posting moves towards it: a floor raised above the balance must not stop a deposit.
 */
const moveBalances = (schema: SubgraphName): string[] => [
  `create function ${schema}.move_balances(p jsonb, lines ${schema}.entry[]) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  declare
    posts int := case when p ->> 'status' = 'POSTED' then 1 else 0 end;
    holds int := case when p ->> 'status' = 'PENDING' then 1 when p ->> 'resolves' is not null then -1 else 0 end;
    broken record;
  begin
    with flow as (
      select l.account_id, coalesce(sum(l.amount_fen) filter (where l.amount_fen > 0), 0)::bigint as inflow,
        coalesce(-sum(l.amount_fen) filter (where l.amount_fen < 0), 0)::bigint as outflow
      from unnest(lines) l group by l.account_id
    ), moved as (
      update ledger_account a set posted_fen = a.posted_fen + posts * (f.inflow - f.outflow),
        pending_in_fen = a.pending_in_fen + holds * f.inflow, pending_out_fen = a.pending_out_fen + holds * f.outflow, version = a.version + 1
        from flow f where a.id = f.account_id
        returning a.id, a.floor_fen, a.cap_fen, a.posted_fen - a.pending_out_fen as available, a.posted_fen + a.pending_in_fen as total,
          posts * (f.inflow - f.outflow) - holds * f.outflow < 0 as falls, posts * (f.inflow - f.outflow) + holds * f.inflow > 0 as rises
    )
    select id, floor_fen, cap_fen, available, total, falls and available < floor_fen as below into broken
      from moved where (falls and available < floor_fen) or (rises and total > cap_fen) order by id limit 1;
    if not found then return; end if;
    if broken.below then perform ledger_refuse('FLOOR', jsonb_build_object('account', broken.id, 'limit', broken.floor_fen, 'after', broken.available)); end if;
    perform ledger_refuse('CAP', jsonb_build_object('account', broken.id, 'limit', broken.cap_fen, 'after', broken.total));
  end $$`,
  `revoke all on function ${schema}.move_balances(jsonb, ${schema}.entry[]) from public`,
]
