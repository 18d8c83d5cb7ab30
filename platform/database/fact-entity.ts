import { p } from '@mikro-orm/core'
import type { Actor, Agency } from '../../kernel/actor.js'

/** The columns that every table of facts carries, for `defineEntity`. The database stamps `recorded_at`, MikroORM counts versions. */
export const factProperties = {
  id: p.uuid().primary(),
  unitId: p.uuid(),
  subjectId: p.uuid().nullable(),
  agency: p.string().$type<Agency>(),
  reporter: p.uuid(),
  reporterPost: p.string(),
  source: p.string(),
  version: p.integer().version(),
}

/** FORM: typed in through an agency's page or sent by a system; IMPORT: read from a file. */
export type Source = 'FORM' | 'API' | 'IMPORT'

export interface Reported {
  readonly agency: Agency
  readonly reporter: string
  readonly reporterPost: string
  readonly source: Source
}

/** Who reports: stored with person, post and agency as they were. */
export const reportedBy = (actor: Actor, source: Source = actor.role === 'SYSTEM' ? 'API' : 'FORM'): Reported => ({
  agency: actor.agency ?? 'BANK',
  reporter: actor.person,
  reporterPost: actor.post,
  source,
})
