import { Migration } from '@mikro-orm/migrations'
import { auditDdl } from '../../platform/audit/audit.ddl.js'

/**
 * People who sign in: accounts with two factors, what they were handed, what went wrong; and the issuer's own audit chains.
 * Secrets are hashed (passwords, recovery codes, activation codes) or sealed with the issuer's key file (second factors).
 */
export class M20261124IssuerAccounts extends Migration {
  override up(): void {
    for (const statement of [...ACCOUNTS, ...FAILURES, ...TOKENS, ...TREES, ...DEPUTIES, ...CLIENT_KEYS, ...EXTERNAL, ...AUDIT]) this.addSql(statement)
  }
}

const ACCOUNTS = [
  `create table issuer.account (
    person uuid primary key,
    login text not null unique check (login ~ '^[a-z0-9][a-z0-9.-]{1,62}$'),
    label text not null check (length(label) between 1 and 60),
    password jsonb,
    totp bytea,
    totp_step bigint not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    check ((password is null) = (totp is null))
  )`,
  'grant select, insert, update (label, password, totp, totp_step) on issuer.account to hub_issuer',
  `create table issuer.recovery_code (
    person uuid not null references issuer.account,
    digest text not null,
    used_at timestamptz,
    primary key (person, digest)
  )`,
  'grant select, insert, delete, update (used_at) on issuer.recovery_code to hub_issuer',
  `create table issuer.activation (
    digest text primary key,
    person uuid not null references issuer.account,
    totp bytea not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index on issuer.activation (person)',
  'grant select, insert, delete, update (used_at) on issuer.activation to hub_issuer',
]

const FAILURES = [
  `create table issuer.sign_in_failure (
    kind text not null check (kind in ('ACCOUNT', 'ADDRESS')),
    key text not null,
    failures int not null,
    last_at timestamptz not null,
    locked_until timestamptz,
    primary key (kind, key)
  )`,
  'create index on issuer.sign_in_failure (last_at)',
  'grant select, insert, update, delete on issuer.sign_in_failure to hub_issuer',
]

// Tokens are JWTs that nobody stores: this is how those of one sign-in are found again when it must end.
const TOKENS = [
  `create table issuer.issued_token (
    jti text primary key,
    grant_id text not null,
    membership uuid not null,
    expires_at timestamptz not null
  )`,
  'create index on issuer.issued_token (grant_id)',
  'create index on issuer.issued_token (membership)',
  'create index on issuer.issued_token (expires_at)',
  'grant select, insert, delete on issuer.issued_token to hub_issuer',
]

// Copies of other slices' trees, so that "own unit or below" is decided here and not by who asks.
const TREES = [
  ...['unit', 'institution'].flatMap((table) => [
    `create table issuer.${table} (id uuid primary key, parent_id uuid, name text not null, version bigint not null)`,
    `create index on issuer.${table} (parent_id)`,
    `grant select, insert, update on issuer.${table} to hub_issuer`,
  ]),
  'create table issuer.inbox (source text primary key, position bigint not null)',
  'grant select, insert, update on issuer.inbox to hub_issuer',
]

const DEPUTIES = [
  'alter table issuer.membership add constraint deputy_ends check (deputy_of is null or valid_to is not null)',
  'create index on issuer.membership (deputy_of) where deputy_of is not null',
  'create index on issuer.membership (agency, unit)',
  'create index on issuer.membership (institution) where institution is not null',
]

const CLIENT_KEYS = [
  `create table issuer.client_key (
    client_id text not null references issuer.client,
    kid text not null,
    jwk jsonb not null check (not jwk ? 'd'),
    added_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz,
    primary key (client_id, kid)
  )`,
  `insert into issuer.client_key (client_id, kid, jwk)
    select c.client_id, k ->> 'kid', k from issuer.client c, jsonb_array_elements(c.jwks -> 'keys') k`,
  `alter table issuer.client alter column jwks set default '{"keys": []}'`,
  'grant select, insert, delete, update (expires_at) on issuer.client_key to hub_issuer',
]

const EXTERNAL = [
  `create table issuer.external_identity (
    issuer text not null,
    subject text not null,
    membership uuid not null references issuer.membership,
    primary key (issuer, subject)
  )`,
  'create index on issuer.external_identity (membership)',
  'grant select, insert, delete, update (membership) on issuer.external_identity to hub_issuer',
]

const AUDIT = [
  ...auditDdl('issuer'),
  'create policy own on issuer.audit for select to hub_issuer using (true)',
  'create policy own on issuer.audit_head for select to hub_issuer using (true)',
]
