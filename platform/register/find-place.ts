import type { Actor } from '../../kernel/actor.js'
import { refuse } from '../../kernel/refusal.js'
import { type Refused, refused } from '../action/action.js'
import { FORBIDDEN, NOT_FOUND } from '../action/refusals.js'
import { reportedBy } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import type { NamedSubject } from '../linking/named-subjects.js'
import { parentPropertyOf } from './names.js'
import { SUBJECT_OF_ANOTHER_KIND } from './refusals.js'
import type { Register } from './register.js'
import type { Slice } from './slice.js'
import type { Place } from './store.js'

export type Named = Readonly<Record<string, unknown>>

type AboutParent = Extract<Register['about'], { by: 'parent' }>

/** Where a new row belongs, and the subjects that are to be linked with it. */
export interface FoundPlace extends Place {
  readonly subjects: readonly NamedSubject[]
}

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? [...new Set(value.filter((id) => typeof id === 'string'))] : [])

async function aboutSubject(em: Em, register: Register, slice: Slice, input: Named): Promise<FoundPlace | Refused> {
  const [subject] = await slice.findSubjects(em, [String(input.subjectId)])
  if (!subject) return refused(refuse(NOT_FOUND, {}, 'subjectId'))
  const kinds = register.about.by === 'subject' ? register.about.kinds : []
  if (!kinds.includes(subject.kind)) return refused(refuse(SUBJECT_OF_ANOTHER_KIND, { kinds: kinds.join(', ') }, 'subjectId'))
  return { unitId: subject.unitId, subjectId: subject.id, subjectKind: subject.kind, projectId: subject.projectId, subjects: [] }
}

async function aboutParent(em: Em, { register, byOthers }: AboutParent, slice: Slice, input: Named, actor: Actor): Promise<FoundPlace | Refused> {
  const [property, parent] = [parentPropertyOf(register), slice.parents[register]]
  const parentId = String(input[property])
  const [found] = await em.execute<{ unitId: string; agency: string }[]>(
    `select unit_id as "unitId", agency from ${parent?.table} where id = ? and ${parent?.standing ?? 'true'}`,
    [parentId],
  )
  if (!found) return refused(refuse(NOT_FOUND, {}, property))
  if (!byOthers && found.agency !== reportedBy(actor).agency) return refused(refuse(FORBIDDEN, {}, property))
  return { unitId: found.unitId, subjectId: null, parentId, subjects: [] }
}

async function ownRegister(em: Em, slice: Slice, input: Named, actor: Actor): Promise<FoundPlace | Refused> {
  const ids = idsIn(input.subjectIds)
  const subjects = ids.length > 0 ? await slice.findSubjects(em, ids) : []
  if (subjects.length < ids.length) return refused(refuse(NOT_FOUND, {}, 'subjectIds'))
  const unitId = (input.unitId as string | null | undefined) ?? subjects[0]?.unitId ?? actor.unit
  if (unitId === null) return refused(refuse(FORBIDDEN, {}, 'unitId'))
  const projectName = typeof input.projectName === 'string' && input.projectName.trim() !== '' ? input.projectName.trim() : null
  return { unitId, subjectId: null, projectName, subjects }
}

/** Looks up whom a row is about under the caller's rights: what he may not see is not there. */
export async function findPlace(em: Em, register: Register, slice: Slice, input: Named, actor: Actor): Promise<FoundPlace | Refused> {
  switch (register.about.by) {
    case 'subject':
      return aboutSubject(em, register, slice, input)
    case 'parent':
      return aboutParent(em, register.about, slice, input, actor)
    case 'link':
      return ownRegister(em, slice, input, actor)
    case 'unit': {
      const unitId = (input.unitId as string | null | undefined) ?? actor.unit
      return unitId === null ? refused(refuse(FORBIDDEN, {}, 'unitId')) : { unitId, subjectId: null, subjects: [] }
    }
  }
}
