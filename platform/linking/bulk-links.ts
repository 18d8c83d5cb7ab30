import { bulkInsert, type NewFact } from '../action/bulk-insert.js'

export interface NewLink extends NewFact {
  readonly recordType: string
  readonly recordId: string
  readonly subjectKind: string
  readonly projectId: string | null
  readonly state: string
  readonly since: string
  readonly why: string
}

/** Links that come with a first filling, already confirmed by who fills. */
export const insertLinks = (coordinate: string) =>
  bulkInsert<NewLink>({
    coordinate,
    table: 'link',
    columns: { recordType: 'text', recordId: 'uuid', subjectKind: 'text', projectId: 'uuid', state: 'text', since: 'date', why: 'text' },
  })
