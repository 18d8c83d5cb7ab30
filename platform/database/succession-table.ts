import type { Agency } from '../../kernel/actor.js'
import { factTable } from './fact-table.js'
import type { SubgraphName } from './roles.js'

/** Identity over time is one relation: a renamed enterprise, a split parcel, a superseded certificate, a repeated push. */
export const successionTable = (schema: SubgraphName, writers: readonly Agency[]): string[] =>
  factTable({
    schema,
    name: 'succession',
    columns: {
      record_type: 'text not null',
      old_id: 'uuid not null',
      new_id: 'uuid not null check (new_id <> old_id)',
      succeeded_on: 'date not null',
      kind: `text not null check (kind in ('RENAMED', 'MERGED', 'SPLIT', 'SUPERSEDED', 'REPEATED'))`,
      why: 'text not null',
    },
    constraints: ['unique (old_id, new_id)'],
    indexes: ['old_id', 'new_id'],
    visibility: { by: 'units' },
    writers,
  })
