import { addColumns } from '../../../platform/database/add-columns.js'
import { factTable } from '../../../platform/database/fact-table.js'
import { namedMigration } from '../../../platform/database/named-migration.js'

const OFFICE = ['MECHANISM_OFFICE'] as const

/** L-23: the county proposes, not the city above it. Restrictive, and for the login role only: it stands when every other lock is open. */
const ownCounty = (table: string): string =>
  `create policy own_county on coordination.${table} as restrictive for insert to hub_coordination
    with check (unit_id = (select nullif(current_setting('app.unit', true), '')::uuid))`

/** 吕梁 三(一): batches of a county's list, and what stands on it. */
export const nominationMigration = namedMigration('M20261125CoordinationNomination', () => [
  ...factTable({
    schema: 'coordination',
    name: 'whitelist_batch',
    columns: { number: 'int not null check (number > 0)', name: 'text not null', opened_on: 'date not null' },
    constraints: ['unique (unit_id, number)'],
    visibility: { by: 'units' },
    writers: OFFICE,
  }),
  ...factTable({
    schema: 'coordination',
    name: 'nomination',
    columns: {
      scope_id: 'uuid not null',
      project_id: 'uuid not null',
      batch_id: 'uuid not null references coordination.whitelist_batch',
      state: `text not null check (state in ('MATURE', 'PUSHED', 'IMPLEMENTED', 'REMOVED'))`,
      proposed_on: 'date not null',
      pushed_on: 'date check (pushed_on >= proposed_on)',
      implemented_on: 'date',
      removed_on: 'date',
      removal_kind: 'text',
      removal_reason: 'text',
      requested_fen: 'bigint check (requested_fen > 0)',
      // The verdict as it was; null of what was on the list before the hub judged it.
      assessment_json: 'text',
      assessment_sha256: `text check ((assessment_json is null) = (assessment_sha256 is null) and (assessment_json is not null or source = 'IMPORT'))`,
      successor_of: 'uuid references coordination.nomination',
    },
    constraints: [
      'check (subject_id = scope_id)',
      `check ((state = 'REMOVED') = (removed_on is not null) and (removed_on is null) = (removal_reason is null))`,
      `check (state <> 'IMPLEMENTED' or implemented_on is not null)`,
    ],
    indexes: ['scope_id', 'batch_id', 'unit_id, pushed_on'],
    visibility: { by: 'units' },
    writers: OFFICE,
  }),
  `create unique index on coordination.nomination (scope_id) where state <> 'REMOVED'`,
  ownCounty('whitelist_batch'),
  ownCounty('nomination'),
  ...addColumns({
    schema: 'coordination',
    name: 'project_push',
    columns: { nomination_id: 'uuid', assessment_json: 'text', assessment_sha256: 'text' },
  }),
])
