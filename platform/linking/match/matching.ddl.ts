import { forceRls, grantTo, inUnits, isService } from '../../database/policy.js'
import type { SubgraphName } from '../../database/roles.js'
import { keepFunctions } from './keep-matching.ddl.js'
import { matchTriggers } from './match-triggers.ddl.js'

/**
 * What the matcher keeps beside the facts of one slice: what is still to be looked at, what each record says of its project, and the
 * terms by which the two find each other. All of it can be made again from the facts; only definer functions write it.
 */
const tables = (schema: SubgraphName): string[] => [
  `create sequence ${schema}.match_turn`,
  // A record or project that changed. The turn tells a change that came while the matcher was at work from the one that it has seen.
  `create table ${schema}.match_due (id uuid primary key, kind text not null, turn bigint not null default nextval('${schema}.match_turn'))`,
  `create index on ${schema}.match_due (kind, turn)`,
  `create table ${schema}.match_record (
    record_id uuid primary key, record_type text not null, unit_id uuid not null, agency text not null,
    name text, address text, developer text, developer_uscc text, number text,
    since timestamptz not null, sureness int not null default 0, open boolean not null default true
  )`,
  `create index on ${schema}.match_record (since, record_id) where open`,
  `create index on ${schema}.match_record (sureness, record_id) where open`,
  `create table ${schema}.match_term (of_project boolean, kind text, term text, id uuid, primary key (of_project, kind, term, id))`,
  `create index on ${schema}.match_term (id)`,
]

const policies = (schema: SubgraphName): string[] => [
  ...['match_due', 'match_record', 'match_term'].flatMap((table) => [
    ...forceRls(schema, `${schema}.${table}`),
    `create policy service on ${schema}.${table} for select using (${isService})`,
    grantTo(schema, 'select', `${schema}.${table}`),
  ]),
  `create policy read on ${schema}.match_record for select using (${inUnits('match_record.unit_id')})`,
  `create view ${schema}.record_without_project with (security_invoker = true) as select * from ${schema}.match_record where open`,
  grantTo(schema, 'select', `${schema}.record_without_project`),
]

/** Needs the slice's `link` with the columns of `scoredLinks`, and its copy of projects' names. */
export const matchingDdl = (schema: SubgraphName): string[] => [...tables(schema), ...policies(schema), ...keepFunctions(schema), ...matchTriggers(schema)]
