import type { Agency } from '../../kernel/actor.js'
import { factTable } from './fact-table.js'
import type { SubgraphName } from './roles.js'

/**
 * Agencies share no key, so links are facts of the agency that owns the record: this record is about that project, scope,
 * building or enterprise, says whom, since when, and why. Undoing one keeps it; a link moves nothing.
 */
export const linkTable = (schema: SubgraphName, writers: readonly Agency[]): string[] =>
  factTable({
    schema,
    name: 'link',
    columns: {
      record_type: 'text not null',
      record_id: 'uuid not null',
      subject_kind: `text not null check (subject_kind in ('PROJECT', 'SCOPE', 'BUILDING', 'ENTERPRISE'))`,
      project_id: 'uuid',
      state: `text not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'UNDONE'))`,
      since: 'date not null',
      why: 'text not null',
      decided_by: 'uuid',
      decided_post: 'text',
      decided_why: 'text',
    },
    constraints: ['check (subject_id is not null)'],
    indexes: ['record_id', 'project_id'],
    visibility: { by: 'subject' },
    writers,
  }).concat(`create unique index on ${schema}.link (record_id, subject_id) where state in ('PROPOSED', 'CONFIRMED')`)
