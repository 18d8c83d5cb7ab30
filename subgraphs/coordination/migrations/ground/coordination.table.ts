import { factTable } from '../../../../platform/database/fact-table.js'

/** Frozen with the first migration: a change is a migration of its own. */
export const coordinationTables = (): string[] => [
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
      reference_seq: 'bigint',
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
  ...['coordination', 'coordination_history'].map(
    (schema) =>
      `create policy own_bank on ${schema}.project_push for select using (project_push.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)
        and exists (select 1 from coordination.grant_subject g where g.subject_id = project_push.scope_id and g.viewer_id = (select nullif(current_setting('app.institution', true), '')::uuid)))`,
  ),
  // Personal data live apart, one table per subgraph, encrypted with a key per person: erasing a person destroys the key.
  `create table coordination.person_key (person_id uuid primary key, wrapped_key bytea not null)`,
  `create table coordination.person (person_id uuid primary key, unit_id uuid not null, sealed bytea not null, alg text not null)`,
  ...['person_key', 'person'].flatMap((table) => [
    `alter table coordination.${table} enable row level security`,
    `alter table coordination.${table} force row level security`,
    `create policy owner_all on coordination.${table} to hub_coordination_owner using (true) with check (true)`,
  ]),
]
