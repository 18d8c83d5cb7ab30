import { factTable } from '../../../../platform/database/fact-table.js'
import { ownBankPolicies, ownInstitutionsDdl } from '../../../../platform/database/own-institutions.js'
import { inUnits } from '../../../../platform/database/policy.js'
import { SUBGRAPHS } from '../../../../platform/database/roles.js'
import { personalDataDdl } from '../../../../platform/personal-data/personal-data.ddl.js'

/** Frozen with the first migration: a change is a migration of its own. */
export const coordinationTables = (): string[] => [
  ...ownInstitutionsDdl('coordination'),
  ...factTable({
    schema: 'coordination',
    name: 'reporting_unit',
    columns: {
      parent_id: 'uuid references coordination.reporting_unit',
      name: 'text not null',
      aliases: `text[] not null default '{}'`,
      kind: `text not null check (kind in ('PROVINCE', 'CITY', 'DISTRICT', 'COUNTY', 'COUNTY_LEVEL_CITY', 'DEVELOPMENT_ZONE'))`,
      // An attribute with dates, never the key: a development zone reports like a county and has none.
      division_code: 'text',
      valid_from: 'date not null',
      valid_to: 'date check (valid_to > valid_from)',
    },
    constraints: ['unique (division_code, valid_from)', 'check (unit_id = id)'],
    indexes: ['parent_id'],
    visibility: { by: 'everyone' },
    writers: ['MECHANISM_OFFICE'],
  }),
  // A unit that is new is in nobody's sight yet: the office registers it below a unit of its own, or as the top of another tree.
  ...belowOwnFunction(),
  `create policy insert_below on coordination.reporting_unit for insert with check (agency = 'MECHANISM_OFFICE'
    and (select current_setting('app.agency', true)) = 'MECHANISM_OFFICE' and (parent_id is null or coordination.below_own_unit(parent_id)))`,
  ...factTable({
    schema: 'coordination',
    name: 'unit_setting',
    columns: { name: 'text not null', value: 'text not null', effective_from: 'date not null', basis: 'text not null' },
    constraints: ['unique (unit_id, name, effective_from)'],
    visibility: { by: 'everyone' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...factTable({
    schema: 'coordination',
    name: 'policy_in_force',
    columns: {
      policy: 'text not null',
      document_number: 'text not null',
      title: 'text not null',
      effective_from: 'date not null',
      // L-01: no expiry is stated; W-75: two years from issue.
      effective_to: 'date check (effective_to >= effective_from)',
    },
    constraints: ['unique (unit_id, policy, effective_from)'],
    visibility: { by: 'everyone' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...factTable({
    schema: 'coordination',
    name: 'project_push',
    columns: {
      scope_id: 'uuid not null',
      project_id: 'uuid not null',
      institution_id: 'uuid not null',
      // PUSHED when every subgraph has acknowledged the grant.
      state: `text not null check (state in ('GRANTING', 'PUSHED', 'REVOKED'))`,
      pushed_on: 'date not null',
      // What financing was asked for: the first of the five figures (L-52).
      requested_fen: 'bigint check (requested_fen > 0)',
      granted_at: 'timestamptz not null default now()',
      acknowledged_at: 'timestamptz',
      revoked_at: 'timestamptz',
      revoked_reason: 'text',
      successor_of: 'uuid references coordination.project_push',
    },
    constraints: ['check (subject_id = scope_id)', `check ((state = 'REVOKED') = (revoked_at is not null))`],
    indexes: ['scope_id', 'project_id', 'institution_id', 'state'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE'],
  }).concat(`create unique index on coordination.project_push (scope_id, institution_id) where state <> 'REVOKED'`),
  ...factTable({
    schema: 'coordination',
    name: 'legal_basis',
    columns: {
      scope_id: 'uuid not null',
      institution_id: 'uuid',
      kind: `text not null check (kind in ('LEGAL_BASIS', 'CONSENT'))`,
      document: 'text not null',
      valid_from: 'date not null',
      valid_to: 'date check (valid_to >= valid_from)',
      revoked_at: 'timestamptz',
    },
    constraints: ['check (subject_id = scope_id)'],
    indexes: ['scope_id'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE', 'TAXATION'],
  }),
  ...ownBankPolicies('coordination', 'project_push'),
  // L-23: the county pushes, not the city above it. Restrictive, and for the login role only: it stands when every other lock is open.
  `create policy own_county on coordination.project_push as restrictive for insert to hub_coordination
    with check (unit_id = (select nullif(current_setting('app.unit', true), '')::uuid))`,
  ...acknowledgeFunction(),
  ...factTable({
    schema: 'coordination',
    name: 'liaison_officer',
    columns: { seat: 'text not null', post: 'text not null', person_id: 'uuid not null', since: 'date not null', until: 'date check (until >= since)' },
    indexes: ['person_id'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...personalDataDdl('coordination', ['MECHANISM_OFFICE']),
]

/** Whole trees are registered at once: what stands below a unit that was itself registered a moment ago is below the office's own too. */
const belowOwnFunction = (): string[] => [
  `create function coordination.below_own_unit(unit uuid) returns boolean language sql stable set search_path = coordination, pg_temp as $$
    with recursive above as (select r.id, r.parent_id from reporting_unit r where r.id = below_own_unit.unit
      union select up.id, up.parent_id from above join reporting_unit up on up.id = above.parent_id)
    select exists (select 1 from above where ${inUnits('above.id')}) $$`,
  'revoke all on function coordination.below_own_unit(uuid) from public',
  'grant execute on function coordination.below_own_unit(uuid) to hub_coordination',
]

/** Each takes a row in audit and outbox: thousands in one transaction would hold every county's chain until the time-out, again and again. */
const MOST_AT_ONCE = 200

/**
 * A push is PUSHED when every subgraph has applied its grant: each says how far it has read when it asks for more. The caller may only
 * ask for what is true already; who is waited for stands here and not in an argument. The inner select is asked push by push: as a
 * semi-join it was planned over the whole outbox while the table was new, and ran into the time-out.
 */
const acknowledgeFunction = (): string[] => [
  `create index on coordination.outbox (key) where topic = 'push' and reference`,
  `create index on coordination.project_push (id) where state = 'GRANTING'`,
  `create function coordination.acknowledge_pushes() returns table (id uuid, unit_id uuid, scope_id uuid, project_id uuid, version int)
  language plpgsql security definer set search_path = coordination, pg_temp as $$
  #variable_conflict use_column
  declare
    applied bigint := (select case when count(*) = ${SUBGRAPHS.length} then min(c.position) end from outbox_consumer c where c.name in (${SUBGRAPHS.map((name) => `'${name}'`).join(', ')}));
  begin
    return query update project_push p set state = 'PUSHED', acknowledged_at = now(), version = p.version + 1
      where p.id in (select g.id from project_push g where g.state = 'GRANTING'
        and (select min(o.seq) from outbox o where o.topic = 'push' and o.reference and o.key = g.id) <= applied limit ${MOST_AT_ONCE} for update skip locked)
      returning p.id, p.unit_id, p.scope_id, p.project_id, p.version;
  end $$`,
  'revoke all on function coordination.acknowledge_pushes() from public',
  'grant execute on function coordination.acknowledge_pushes() to hub_coordination',
]
