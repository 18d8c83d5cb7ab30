import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { SUBJECT_AMBIGUOUS, SUBJECT_UNKNOWN } from '../../../platform/register/import/refusals.js'
import { meantOwnSubjects } from '../registers/subjects.js'

/** The enterprise that a cell names by code or name; an empty cell names none. */
export async function developerOf(em: Em, cell: unknown, column = '开发企业'): Promise<{ readonly id: string | null } | Refusal> {
  if (typeof cell !== 'string') return { id: null }
  const [meant] = await meantOwnSubjects(em, [{ project: null, scope: null, building: null, enterprise: cell }])
  if (meant?.subject) return { id: meant.subject.id }
  const count = meant?.matches ?? 0
  return count === 0 ? refuse(SUBJECT_UNKNOWN, { name: cell }, column) : refuse(SUBJECT_AMBIGUOUS, { name: cell, count: String(count) }, column)
}
