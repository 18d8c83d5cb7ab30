import type { Agency } from '../../kernel/actor.js'
import { factTable } from './fact-table.js'
import type { SubgraphName } from './roles.js'

/** What starts, suspends and ends a legal clock of a record (受理、补正、公示 …); kernel/legal-clock.ts counts its working days. */
export const clockTable = (schema: SubgraphName, writers: readonly Agency[]): string[] =>
  factTable({
    schema,
    name: 'clock_event',
    columns: {
      record_type: 'text not null',
      record_id: 'uuid not null',
      event: `text not null check (event in ('SUBMITTED', 'ACCEPTED', 'SUSPENDED', 'RESUMED', 'DECIDED', 'WITHDRAWN'))`,
      cause: `text check (cause in ('SUPPLEMENT_REQUIRED', 'PUBLICITY', 'EXPERT_REVIEW', 'INSPECTION'))`,
      happened_on: 'date not null',
    },
    constraints: [`check ((event = 'SUSPENDED') = (cause is not null))`],
    indexes: ['record_id, happened_on'],
    visibility: { by: 'units' },
    writers,
  })
