import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../database/orm.js'
import type { NamedSubject } from '../../linking/named-subjects.js'
import type { Slice } from '../slice.js'
import { FIELD_FIXED, RECORD_SUBJECT_UNKNOWN, SUBJECT_AMBIGUOUS } from './refusals.js'
import type { PlacedRow } from './through-actions.js'

export interface Linked {
  /** Where the record belongs: the unit that the row names, else the project's, else the reporter's own. */
  readonly unitId: string
  /** Linked at once, as the owning agency's own word; none where the row names no project. */
  readonly subjects: readonly NamedSubject[]
}

/** The project that a row of an agency's own register names. Its table keeps no words for it: a name that nobody answers to is refused, not lost. */
export async function linkedProject(em: Em, slice: Slice, { place, about }: PlacedRow): Promise<Linked | Refusal> {
  if (about.project === null) return { unitId: place.unitId, subjects: [] }
  const [meant] = await slice.meantSubjects(em, [{ project: about.project, scope: null, building: null, enterprise: null }])
  const count = meant?.matches ?? 0
  if (count === 0) return refuse(RECORD_SUBJECT_UNKNOWN, { name: about.project }, '项目名称')
  if (!meant?.subject) return refuse(SUBJECT_AMBIGUOUS, { name: about.project, count: String(count) }, '项目名称')
  return { unitId: about.unit === null ? meant.subject.unitId : place.unitId, subjects: [meant.subject] }
}

/** A record that is known is linked by whoever links, not by a file: a project that its links do not say is given back. */
export async function linkedOtherwise(em: Em, recordId: string, { subjects }: Linked, { about }: PlacedRow): Promise<Refusal | null> {
  const [subject] = subjects
  if (!subject) return null
  const [found] = await em.execute<object[]>(`select 1 from link where record_id = ? and state = 'CONFIRMED' and (subject_id = ? or project_id = ?) limit 1`, [
    recordId,
    subject.id,
    subject.id,
  ])
  return found ? null : refuse(FIELD_FIXED, { before: '', after: about.project ?? '' }, '项目名称')
}
