import pg from 'pg'
import { PUBLIC_ACTOR } from '../../kernel/actor.js'
import { contextOf, type DatabaseContext } from '../../platform/database/context.js'
import type { Statement } from '../../platform/database/lane.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { administer, freshDatabase, type TestDatabase } from '../support/database.js'

export const unit = (index: number): string => `00000000-0000-4000-8000-00000000000${index}`
export const fact = (index: number): string => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`

export const UNITS = 5
export const FACTS = 200

/** The unit of a fact, known without asking the database: what every answer is compared with. */
export const unitOf = (index: number): string => unit(index % UNITS)

export const BY_IDS: Statement = { name: 'by_ids', text: 'select id, unit_id, amount from probe.fact where id = any($1::uuid[])' }
export const ALL: Statement = { name: 'all', text: 'select id, unit_id from probe.fact' }
export const SLEEP: Statement = { name: 'sleep', text: 'select pg_sleep($1::float8)' }

export interface Fact {
  readonly id: string
  readonly unit_id: string
  readonly amount: string
}

export const contextOfUnits = (...units: string[]): DatabaseContext =>
  contextOf({ actor: PUBLIC_ACTOR, asOf: null, language: 'zh', purpose: null, traceId: 'probe', deadline: 0 }, { units, grantsCurrent: false })

export const nobody: DatabaseContext = contextOfUnits()

/** The readers' connections, to be ended as an administrator or a crash would; those of other tests' databases are left alone. */
export const READERS = "select pid from pg_stat_activity where application_name = 'hub reader' and datname = current_database()"

export interface Oracle {
  readonly database: TestDatabase
  /** The address of a login role that is neither owner nor privileged. */
  readonly url: string
}

/** A schema of the kind that the parts have: forced row-level security by `app.units`, a login role that owns nothing. */
export async function oracleDatabase(): Promise<Oracle> {
  const database = await freshDatabase()
  const password = (await roleSecrets(database.dataDir)).hub_projects ?? ''
  await administer(database.adminUrl, (client) => client.query(tables(password)))
  return { database, url: database.as('hub_projects', password) }
}

const tables = (password: string): string => `
  do $$ begin create role hub_projects login; exception when duplicate_object or unique_violation then null; end $$;
  alter role hub_projects with login nosuperuser nobypassrls noinherit password ${pg.escapeLiteral(password)};
  do $$ begin create role hub_projects_owner nologin; exception when duplicate_object or unique_violation then null; end $$;
  create schema probe authorization hub_projects_owner;
  grant usage on schema probe to hub_projects;
  create table probe.fact (id uuid primary key, unit_id uuid not null, amount bigint not null);
  alter table probe.fact owner to hub_projects_owner;
  alter table probe.fact enable row level security;
  alter table probe.fact force row level security;
  create policy by_unit on probe.fact using (unit_id = any ((select string_to_array(current_setting('app.units', true), ','))::uuid[]));
  grant select on probe.fact to hub_projects;
  set session_replication_role = replica;
  insert into probe.fact select
    ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-4000-8000-00000000000' || n % ${UNITS})::uuid, 9007199254740993 + n
  from generate_series(0, ${FACTS - 1}) n;`
