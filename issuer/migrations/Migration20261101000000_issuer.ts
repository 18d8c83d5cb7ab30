import { Migration } from '@mikro-orm/migrations'

/**
 * The issuer's tables. No row-level security here: no agency reads them, the issuer's login role is their only user.
 * What must never be changed is not granted: a membership's person and whether it is a demonstration, a client's membership, revocations.
 */
export class Migration20261101000000_issuer extends Migration {
  override up(): void {
    for (const statement of [...PAYLOADS, ...KEYS, ...MEMBERSHIPS, ...REVOCATIONS, ...OWNERS]) this.addSql(statement)
  }
}

const PAYLOADS = [
  `create table issuer.oidc_payload (
    model text not null,
    id text not null,
    payload jsonb not null,
    grant_id text,
    user_code text,
    uid text,
    expires_at timestamptz,
    consumed_at timestamptz,
    primary key (model, id)
  )`,
  'create index on issuer.oidc_payload (grant_id) where grant_id is not null',
  'create index on issuer.oidc_payload (model, uid) where uid is not null',
  'create index on issuer.oidc_payload (model, user_code) where user_code is not null',
  'create index on issuer.oidc_payload (expires_at) where expires_at is not null',
  'grant select, insert, delete, update (payload, grant_id, user_code, uid, expires_at, consumed_at) on issuer.oidc_payload to hub_issuer',
]

const KEYS = [
  `create table issuer.signing_key (
    kid text primary key,
    alg text not null check (alg = 'ES256'),
    public_jwk jsonb not null check (not public_jwk ? 'd'),
    sealed_jwk bytea not null,
    status text not null check (status in ('NEXT', 'CURRENT', 'RETIRED')),
    created_at timestamptz not null default clock_timestamp(),
    not_before timestamptz not null,
    not_after timestamptz
  )`,
  `create unique index on issuer.signing_key (status) where status in ('NEXT', 'CURRENT')`,
  'grant select, insert, delete, update (status, not_before, not_after) on issuer.signing_key to hub_issuer',
]

const MEMBERSHIPS = [
  `create table issuer.membership (
    id uuid primary key,
    person uuid not null,
    name_label text not null,
    post text not null,
    kind text not null,
    agency text,
    unit uuid,
    institution uuid,
    enterprise uuid,
    role text not null,
    valid_from timestamptz not null default clock_timestamp(),
    valid_to timestamptz,
    demonstration boolean not null,
    deputy_of uuid references issuer.membership (id)
  )`,
  'create index on issuer.membership (person)',
  `grant select, insert, update (name_label, post, kind, agency, unit, institution, enterprise, role, valid_to, deputy_of) on issuer.membership to hub_issuer`,
  `create table issuer.client (
    client_id text primary key,
    kind text not null,
    membership uuid not null references issuer.membership (id),
    jwks jsonb not null,
    token_endpoint_auth_method text not null check (token_endpoint_auth_method = 'private_key_jwt'),
    revoked_at timestamptz
  )`,
  'create index on issuer.client (membership)',
  'grant select, insert, update (kind, jwks) on issuer.client to hub_issuer',
]

// The number is taken under a lock held until commit: whoever has read up to a number has missed nothing below it.
const REVOCATIONS = [
  `create table issuer.revocation (
    number bigint generated always as identity primary key,
    jti text unique,
    membership uuid unique,
    client text unique,
    at timestamptz not null default clock_timestamp(),
    check (num_nonnulls(jti, membership, client) = 1)
  )`,
  'grant select on issuer.revocation to hub_issuer',
  `create function issuer.revoke(jti text, membership uuid, client text) returns void
    language plpgsql security definer set search_path = issuer, pg_temp as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('issuer.revocation', 0));
      insert into revocation (jti, membership, client) values (revoke.jti, revoke.membership, revoke.client) on conflict do nothing;
      update client c set revoked_at = clock_timestamp() where c.client_id = revoke.client and c.revoked_at is null;
      update membership m set valid_to = clock_timestamp() where m.id = revoke.membership and (m.valid_to is null or m.valid_to > clock_timestamp());
    end $$`,
  'revoke all on function issuer.revoke(text, uuid, text) from public',
  'grant execute on function issuer.revoke(text, uuid, text) to hub_issuer',
]

const OWNERS = [
  ...['oidc_payload', 'signing_key', 'membership', 'client', 'revocation'].map((table) => `alter table issuer.${table} owner to hub_issuer_owner`),
  'alter function issuer.revoke(text, uuid, text) owner to hub_issuer_owner',
]
