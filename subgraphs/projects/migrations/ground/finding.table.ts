import { factTable } from '../../../../platform/database/fact-table.js'
import { inUnits, isService } from '../../../../platform/database/policy.js'

/** Who sees only one of the two units must not learn from a finding that the other has such a number (T13). */
const seesBoth = (qualified: string): string =>
  `create policy both_units on ${qualified} as restrictive for select to hub_projects using (${isService} or ${inUnits('other_unit_id')})`

/** Which register holds the natural key that collided. */
const HELD_BY = `
  select id, unit_id from project where note_collision.kind = 'PROJECT_CODE' and code = note_collision.value
  union all select id, unit_id from enterprise where note_collision.kind = 'ENTERPRISE_USCC' and uscc = note_collision.value
  union all select id, unit_id from enterprise where note_collision.kind = 'ENTERPRISE_NAME' and name_key = note_collision.value
  union all select id, unit_id from violation where note_collision.kind = 'VIOLATION_DOCUMENT' and document_number = note_collision.value`

/** Findings on the quality of data: written by the definer function alone, which sees all units and tells its caller nothing. */
export const findingTable = (): string[] => [
  ...factTable({
    schema: 'projects',
    name: 'finding',
    columns: {
      kind: `text not null check (kind in ('PROJECT_CODE', 'ENTERPRISE_USCC', 'ENTERPRISE_NAME', 'VIOLATION_DOCUMENT'))`,
      value: 'text not null',
      record_id: 'uuid not null',
      other_unit_id: 'uuid not null',
    },
    constraints: ['unique (kind, value, unit_id, record_id)'],
    visibility: { by: 'units' },
    writers: ['HOUSING'],
  }),
  seesBoth('projects.finding'),
  seesBoth('projects_history.finding'),
  'revoke insert, update on projects.finding from hub_projects',
  `create function projects.note_collision(kind text, value text, unit uuid, post text) returns void language sql security definer set search_path = projects, pg_temp as $$
    insert into finding (id, unit_id, agency, reporter, reporter_post, source, kind, value, record_id, other_unit_id)
    select gen_random_uuid(), note_collision.unit, current_setting('app.agency'), current_setting('app.person')::uuid, note_collision.post, 'FORM',
      note_collision.kind, note_collision.value, held.id, held.unit_id
    from (${HELD_BY}) held on conflict do nothing $$`,
  'revoke all on function projects.note_collision(text, text, uuid, text) from public',
  'grant execute on function projects.note_collision(text, text, uuid, text) to hub_projects',
]
