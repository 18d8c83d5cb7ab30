import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../database/orm.js'
import { SUBJECT_AMBIGUOUS, SUBJECT_UNKNOWN } from './refusals.js'
import type { PlacedRow } from './through-actions.js'

/** The financed scope that a row means: the one that it names, or the only one of its project. */
export async function scopeOfRow(em: Em, { place, about }: PlacedRow): Promise<string | Refusal> {
  const subjectId = place.subjectId ?? ''
  if (place.subjectKind === 'SCOPE') return subjectId
  const scopes = await em.execute<{ id: string }[]>('select id from ref_scope where project_id = ? order by id limit 2', [subjectId])
  const [only, ...others] = scopes
  if (!only) return refuse(SUBJECT_UNKNOWN, { name: about.project ?? '' }, '融资范围')
  return others.length === 0 ? only.id : refuse(SUBJECT_AMBIGUOUS, { name: about.project ?? '', count: '≥ 2' }, '融资范围')
}
