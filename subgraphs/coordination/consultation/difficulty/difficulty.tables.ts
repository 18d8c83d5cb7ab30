import { factTable } from '../../../../platform/database/fact-table.js'
import { RESPONSIBILITIES } from '../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { seenByParties, seenWhere } from '../sight.js'

/** Frozen with its migration. Both ends are the table's own: who bears it once it is assigned, and how it ended once it is closed. */
export const difficultyTables = (): string[] => [
  ...factTable({
    schema: 'coordination',
    name: 'difficulty',
    columns: {
      project_id: 'uuid',
      scope_id: 'uuid',
      meeting_id: 'uuid references coordination.special_meeting',
      title: 'text not null',
      content: 'text not null',
      raised_by: 'text not null',
      raised_on: 'date not null',
      state: `text not null check (state in ('RAISED', 'ASSIGNED', 'RESOLVED', 'UNRESOLVED'))`,
      responsibility: `text check (responsibility in (${RESPONSIBILITIES.map((one) => `'${one}'`).join(', ')}))`,
      responsible_unit_id: 'uuid',
      responsible_agency: 'text',
      institution_id: 'uuid',
      enterprise_id: 'uuid',
      due_on: 'date',
      closed_on: 'date',
      resolution: 'text',
      successor_of: 'uuid references coordination.difficulty',
    },
    constraints: [
      `check ((state = 'RAISED') = (responsibility is null))`,
      `check ((responsibility is null) = (due_on is null))`,
      'check (num_nonnulls(responsible_agency, institution_id, enterprise_id) = (responsibility is not null)::int)',
      `check ((state in ('RESOLVED', 'UNRESOLVED')) = (closed_on is not null and resolution is not null))`,
    ],
    indexes: ['raised_on desc, id desc', 'responsible_unit_id', 'institution_id', 'enterprise_id'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...seenWhere('difficulty', seenByParties('difficulty')),
  // What comes back is raised anew once, not by two at a time.
  'create unique index on coordination.difficulty (successor_of)',
  ...factTable({
    schema: 'coordination',
    name: 'difficulty_progress',
    columns: { difficulty_id: 'uuid not null references coordination.difficulty', institution_id: 'uuid', reported_on: 'date not null', note: 'text not null' },
    indexes: ['difficulty_id'],
    visibility: { by: 'parent', table: 'difficulty', column: 'difficulty_id' },
    writers: [
      ...(['HOUSING', 'NFRA', 'DEVELOPMENT_REFORM', 'NATURAL_RESOURCES', 'MARKET_REGULATION', 'ADMIN_APPROVAL', 'FINANCIAL_AFFAIRS'] as const),
      ...(['CENTRAL_BANK', 'TAXATION', 'FINANCE', 'MECHANISM_OFFICE', 'BANK'] as const),
    ],
  }),
  // Who does not see the difficulty says nothing of it; restrictive, so that it stands when every other lock is open.
  `create policy of_seen on coordination.difficulty_progress as restrictive for insert to hub_coordination
    with check (exists (select 1 from coordination.difficulty d where d.id = difficulty_progress.difficulty_id))`,
  // What was reported is never changed.
  'revoke update on coordination.difficulty_progress from hub_coordination',
]
