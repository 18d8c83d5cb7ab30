import type { Agency } from '../../../kernel/actor.js'
import { forceRls, grantTo, inUnits, isService } from '../../database/policy.js'
import type { SubgraphName } from '../../database/roles.js'
import { IMPORT_STATES } from './states.js'

const MOVING = [
  ...['state', 'rows_total', 'rows_done', 'totals', 'changes', 'refusal', 'report', 'cancelling'],
  ...['attempts', 'beat_at', 'confirmed_at', 'ended_at', 'version'],
] as const

const setting = (name: string): string => `(select nullif(current_setting('app.${name}', true), ''))`

/**
 * Imports that were handed in, and how far they are. No facts, so without history: what an import writes has its own.
 * Seen in its unit and above, by a bank of its own; changed by who brought it and that agency there, and by the worker.
 */
export function importJobTable(schema: SubgraphName, writers: readonly Agency[]): string[] {
  const table = `${schema}.import_job`
  const own = `import_job.membership = ${setting('membership')}::uuid`
  const ofAgency = `import_job.agency = ${setting('agency')}`
  const seen = `${isService} or ${own} or ${inUnits('import_job.unit_id')} or import_job.institution_id = ${setting('institution')}::uuid`
  const changed = `${isService} or ${own} or (${ofAgency} and ${inUnits('import_job.unit_id')})`
  return [
    `create table ${table} (
      id uuid primary key,
      unit_id uuid,
      institution_id uuid,
      agency text not null check (agency in (${writers.map((agency) => `'${agency}'`).join(', ')})),
      membership uuid not null,
      reporter_post text not null,
      actor jsonb not null,
      kind text not null,
      sha256 text not null,
      size int not null,
      name text not null,
      state text not null check (state in (${IMPORT_STATES.map((state) => `'${state}'`).join(', ')})),
      rows_total int,
      rows_done int not null default 0,
      totals jsonb,
      changes jsonb not null default '[]',
      refusal jsonb,
      report jsonb,
      cancelling boolean not null default false,
      attempts int not null default 0,
      beat_at timestamptz,
      confirmed_at timestamptz,
      requested_at timestamptz not null default now(),
      ended_at timestamptz,
      version int not null default 1
    )`,
    `create index on ${table} (unit_id, requested_at)`,
    `create index on ${table} (requested_at) where state in ('UPLOADED', 'CHECKING', 'CONFIRMED', 'RUNNING')`,
    ...forceRls(schema, table),
    `create policy read on ${table} for select using (${seen})`,
    `create policy insert_own on ${table} for insert with check (${own} and ${ofAgency})`,
    `create policy update_own on ${table} for update using (${changed}) with check (${changed})`,
    grantTo(schema, 'select, insert', table),
    // Who brought what is said once.
    grantTo(schema, `update (${MOVING.join(', ')})`, table),
  ]
}
