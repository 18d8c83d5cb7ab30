import type { Actor } from '../../kernel/actor.js'
import { defineRefusal, type Refusal, refuse } from '../../kernel/refusal.js'
import { type Refused, refused } from '../action/action.js'
import { FORBIDDEN, NOT_FOUND } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import type { LinkSubject } from './find-subject.js'

export interface NamedSubject extends LinkSubject {
  readonly unitId: string
}

const MOST_SUBJECTS = 200

export const TOO_MANY_SUBJECTS = defineRefusal({
  code: 'TOO_MANY_SUBJECTS',
  rule: null,
  clause: null,
  zh: { title: '一次关联的对象过多', detail: '收到 {count} 个，最多 {most} 个。', remedy: '整个范围请关联范围本身，或分次关联楼栋。' },
  en: {
    title: 'Too many subjects at once',
    detail: 'Received {count}, at most {most}.',
    remedy: 'Link the scope itself, or the buildings in several steps.',
  },
})

/** From the reference copies, under the caller's rights. An enterprise stands in the unit of the project that names it, the first by id of several. */
const FIND = `with asked as (select unnest(string_to_array(?, ','))::uuid as id)
  select distinct on (found.id) found.id, found.kind, found.project_id as "projectId", found.unit_id as "unitId" from (
    select a.id, 'PROJECT' as kind, p.id as project_id, p.unit_id from asked a join ref_project p on p.id = a.id
    union all select a.id, 'SCOPE', s.project_id, s.unit_id from asked a join ref_scope s on s.id = a.id
    union all select a.id, 'BUILDING', s.project_id, s.unit_id from asked a join ref_scope s on s.building_ids @> array[a.id]
    union all select a.id, 'ENTERPRISE', null::uuid, p.unit_id from asked a join ref_project p on p.developer_id = a.id
  ) found order by found.id, found.unit_id`

/** Those of the ids that the caller may see. */
export const referredSubjects = (em: Em, ids: readonly string[]): Promise<readonly NamedSubject[]> => em.execute<NamedSubject[]>(FIND, [ids.join(',')])

async function find(em: Em, ids: readonly string[]): Promise<readonly NamedSubject[] | Refusal> {
  if (ids.length === 0) return []
  if (ids.length > MOST_SUBJECTS) return refuse(TOO_MANY_SUBJECTS, { count: String(ids.length), most: String(MOST_SUBJECTS) }, 'subjectIds')
  const subjects = await referredSubjects(em, ids)
  return subjects.length === ids.length ? subjects : refuse(NOT_FOUND, {}, 'subjectIds')
}

export interface NamesSubjects {
  /** The unit whose record it is; the subjects' unit, or the reporter's own, unless told. */
  readonly unitId?: string | null
  readonly subjectIds?: readonly string[] | null
}

export interface Named {
  readonly unitId: string
  readonly subjects: readonly NamedSubject[]
}

/** Those whom an agency names while it records, and where the record belongs; one that is not there for this actor refuses all. */
export async function namedSubjects(em: Em, input: NamesSubjects, actor: Actor): Promise<Named | Refused> {
  const subjects = await find(em, [...new Set(input.subjectIds ?? [])])
  if ('code' in subjects) return refused(subjects)
  const unitId = input.unitId ?? subjects[0]?.unitId ?? actor.unit
  return unitId === null ? refused(refuse(FORBIDDEN, {}, 'unitId')) : { unitId, subjects }
}
