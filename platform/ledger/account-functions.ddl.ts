import { grantTo } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'

const open = (schema: SubgraphName, signature: string): string[] => [
  `revoke all on function ${schema}.${signature} from public`,
  grantTo(schema, 'execute', `function ${schema}.${signature}`),
]

/** Opening, locking and limiting accounts: the login role has no right on the table but reading. */
export const accountFunctions = (schema: SubgraphName): string[] => [
  `create function ${schema}.open_account(p jsonb) returns setof ${schema}.ledger_account
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
  declare
    opened ledger_account;
  begin
    insert into ledger_account (id, unit_id, subject_id, institution_id, project_id, scope_id, kind, nature, agency, reporter, reporter_post, source)
      select x.* from jsonb_to_record(p) as x(id uuid, "unitId" uuid, "subjectId" uuid, "institutionId" uuid, "projectId" uuid, "scopeId" uuid,
        kind text, nature text, agency text, person uuid, post text, source text)
      on conflict (id) do nothing returning * into opened;
    if opened.id is null then perform ledger_refuse('ALREADY_DONE', jsonb_build_object('account', p ->> 'id')); end if;
    if not ledger_may_post(opened) then perform ledger_refuse('UNKNOWN_ACCOUNT', jsonb_build_object('account', p ->> 'id')); end if;
    return next opened;
  end $$`,
  ...open(schema, 'open_account(jsonb)'),
  // SELECT … FOR UPDATE needs a right to update that the login role does not have.
  `create function ${schema}.lock_accounts(ids uuid[]) returns setof ${schema}.ledger_account
  language sql security definer set search_path = ${schema}, pg_temp as $$
    select a.* from ledger_account a where a.id = any (ids) and ledger_may_post(a) order by a.id for update $$`,
  ...open(schema, 'lock_accounts(uuid[])'),
  ...changeLimit(schema),
]

/**
 * A floor may be raised above the balance: then nothing can be withdrawn until it is reached again. A cap is never put below what
 * is already drawn or applied for. Limits that the change does not name stay.
 */
const changeLimit = (schema: SubgraphName): string[] => [
  `create function ${schema}.change_limit(p jsonb) returns setof ${schema}.ledger_account
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
  declare
    a ledger_account;
  begin
    select * into a from ledger_account where id = (p ->> 'account')::uuid for update;
    if a.id is null or not ledger_may_post(a) then perform ledger_refuse('UNKNOWN_ACCOUNT', jsonb_build_object('account', p ->> 'account')); end if;
    if exists (select 1 from ledger_limit l where l.request_id = (p ->> 'requestId')::uuid) then
      perform ledger_refuse('ALREADY_DONE', jsonb_build_object('account', a.id));
    end if;
    if (p ->> 'expectedVersion')::int <> a.version then
      perform ledger_refuse('VERSION', jsonb_build_object('account', a.id, 'expected', p ->> 'expectedVersion', 'actual', a.version));
    end if;
    if p ? 'floorFen' then a.floor_fen := (p ->> 'floorFen')::bigint; end if;
    if p ? 'capFen' then a.cap_fen := (p ->> 'capFen')::bigint; end if;
    if p ? 'capFen' and a.posted_fen + a.pending_in_fen > a.cap_fen then
      perform ledger_refuse('CAP', jsonb_build_object('account', a.id, 'limit', a.cap_fen, 'after', a.posted_fen + a.pending_in_fen));
    end if;
    a.version := a.version + 1;
    insert into ledger_limit (account_id, version, floor_fen, cap_fen, decided_on, reason, request_id, person, membership, agency, post)
      select a.id, a.version, a.floor_fen, a.cap_fen, x.* from jsonb_to_record(p) as x("decidedOn" date, reason text, "requestId" uuid,
        person uuid, membership uuid, agency text, post text);
    return query update ledger_account set floor_fen = a.floor_fen, cap_fen = a.cap_fen, version = a.version where id = a.id returning *;
  end $$`,
  ...open(schema, 'change_limit(jsonb)'),
]
