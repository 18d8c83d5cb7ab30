import { forceRls, inUnits, isService } from '../../../platform/database/policy.js'

const login = 'hub_coordination'

/** 吕梁 二(三) (L-24): runs over all scopes of a unit. Their verdicts are derived from facts and can be made again: no history is kept of them. */
export const assessmentRunTables = (): string[] => [
  `create table coordination.assessment_run (
    id uuid primary key,
    unit_id uuid not null,
    requested_by uuid not null,
    requested_at timestamptz not null default now(),
    finished_at timestamptz,
    day date not null,
    total int not null
  )`,
  'create index on coordination.assessment_run (unit_id, requested_at desc)',
  'create index on coordination.assessment_run (requested_at) where finished_at is null',
  `create table coordination.assessment_run_verdict (
    run_id uuid not null references coordination.assessment_run,
    scope_id uuid not null,
    unit_id uuid not null,
    states text[] not null,
    primary key (run_id, scope_id)
  )`,
  ...['assessment_run', 'assessment_run_verdict'].flatMap((table) => forceRls('coordination', `coordination.${table}`)),
  `create policy seen on coordination.assessment_run for select using (${isService} or ${inUnits('assessment_run.unit_id')})`,
  `create policy asked on coordination.assessment_run for insert with check (
    (select current_setting('app.kind', true)) = 'OFFICE' and unit_id = (select nullif(current_setting('app.unit', true), ''))::uuid)`,
  `create policy worked on coordination.assessment_run for update using (${isService}) with check (${isService})`,
  `create policy seen on coordination.assessment_run_verdict for select using (${isService} or ${inUnits('assessment_run_verdict.unit_id')})`,
  `create policy worked on coordination.assessment_run_verdict for insert with check (${isService})`,
  `grant select, insert, update on coordination.assessment_run to ${login}`,
  `grant select, insert on coordination.assessment_run_verdict to ${login}`,
]
