import type { Agency } from '../../kernel/actor.js'
import { loginRole, ownerRole, type Part, type SubgraphName } from './roles.js'

/**
 * The text of every row-level policy, in one place. The inner selects are evaluated once per statement and keep the indexes;
 * rights tables are named with their schema, so that an as-of read still decides by today's rights.
 */
const setting = (name: string): string => `current_setting('app.${name}', true)`

/** Read as ids once per statement; the cast outside changes nothing and makes it an array, not rows. */
const units = `(select string_to_array(coalesce(${setting('units')}, ''), ',')::uuid[])::uuid[]`

/** A bank's institution or a developer's enterprise: who sees single subjects instead of whole units. */
export const viewerExpression = `(select coalesce(nullif(${setting('institution')}, ''), nullif(${setting('enterprise')}, ''))::uuid)`

export const isService = `(select ${setting('kind')}) = 'SERVICE'`

export const inUnits = (column: string): string => `${column} = any (${units})`

/**
 * The subject was granted to the viewer: by a push to a bank, or because the developer owns the project. `offset 0` keeps it one look-up
 * in the index: else a read of one key first hashes all that the bank was ever granted (625 pushes: 2.5 ms instead of 0.4).
 */
export const granted = (schema: SubgraphName, subject: string): string =>
  `exists (select 1 from ${schema}.grant_subject g where g.viewer_id = ${viewerExpression} and g.subject_id = ${subject} offset 0)`

/** Rows about what was granted to the viewer, as a set that an index answers: a policy is asked row by row and cannot lead the planner. */
export const grantedSubjects = (schema: SubgraphName): string =>
  `subject_id = any (array(select g.subject_id from ${schema}.grant_subject g where g.viewer_id = ${viewerExpression}))`

/** The same of records that know their subjects by links: of one type, or of all. */
export const grantedRecords = (schema: SubgraphName, recordType: string | null, column = 'id'): string =>
  `${column} = any (array(select l.record_id from ${schema}.grant_subject g join ${schema}.link l on l.subject_id = g.subject_id
    where g.viewer_id = ${viewerExpression} and l.state = 'CONFIRMED'${recordType === null ? '' : ` and l.record_type = '${recordType}'`}))`

/** How those see a row who see subjects, not units. */
export type Visibility =
  | { readonly by: 'subject'; readonly column?: string }
  /** Registers of an agency: a row is about a subject when a confirmed link says so. */
  | { readonly by: 'link' }
  /** A part of another row is seen with it. */
  | { readonly by: 'parent'; readonly table: string; readonly column: string }
  /** Dictionaries that everybody who is anybody may read, the public too; without a context they are empty like the rest. */
  | { readonly by: 'everyone' }
  /** Only the units' own agencies. */
  | { readonly by: 'units' }

export function readPolicy(schema: SubgraphName, table: string, visibility: Visibility): string {
  const own = `${isService} or ${inUnits(`${table}.unit_id`)}`
  switch (visibility.by) {
    case 'subject':
      return `${own} or ${granted(schema, `${table}.${visibility.column ?? 'subject_id'}`)}`
    case 'link':
      return `${own} or exists (select 1 from ${schema}.link l join ${schema}.grant_subject g on g.subject_id = l.subject_id
        where l.record_id = ${table}.id and l.state = 'CONFIRMED' and g.viewer_id = ${viewerExpression} offset 0)`
    case 'parent':
      return `exists (select 1 from ${schema}.${visibility.table} parent where parent.id = ${table}.${visibility.column} offset 0)`
    case 'everyone':
      return `(select ${setting('kind')}) <> ''`
    case 'units':
      return own
  }
}

/** Only the owning agency writes, and only in its units (T14, T15). Banks write what is theirs. */
export function writePolicy(table: string, writers: readonly Agency[]): string {
  const agencies = writers.filter((agency) => agency !== 'BANK')
  const branches: string[] = []
  if (agencies.length > 0) {
    const list = agencies.map((agency) => `'${agency}'`).join(', ')
    branches.push(`(${table}.agency in (${list}) and ${table}.agency = (select ${setting('agency')}) and ${inUnits(`${table}.unit_id`)})`)
  }
  if (writers.includes('BANK')) branches.push(`(${table}.agency = 'BANK' and ${table}.institution_id = (select nullif(${setting('institution')}, '')::uuid))`)
  return branches.join(' or ')
}

/** Forces row-level security and lets the definer functions' owner see all rows (FORCE binds owners too). */
export const forceRls = (schema: Part, qualified: string): string[] => [
  `alter table ${qualified} enable row level security`,
  `alter table ${qualified} force row level security`,
  `create policy owner_all on ${qualified} to ${ownerRole(schema)} using (true) with check (true)`,
]

export const grantTo = (schema: Part, rights: string, qualified: string): string => `grant ${rights} on ${qualified} to ${loginRole(schema)}`
