import type { Actor } from '../../../kernel/actor.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused, type Refused, refused } from '../../action/action.js'
import { reportedBy } from '../../database/fact-entity.js'
import type { Em } from '../../database/orm.js'
import { readBack } from '../../graph/reads.js'
import { businessDate } from '../../history/business-date.js'
import { linkAtOnce } from '../../linking/link-at-once.js'
import { linkChanged } from '../../linking/link-changed.js'
import { eventOf, findInRows } from '../after-write.js'
import { type FoundPlace, findPlace, type Named } from '../find-place.js'
import { isRefusedRow, readRow, type Values } from '../read-row.js'
import type { Register } from '../register.js'
import { recordTypeOf, shapeOf } from '../shape.js'
import type { Slice } from '../slice.js'
import { insertRows } from '../store.js'
import type { RegisterAnswer } from './answer.js'

type Input = ActionInput & Named

interface Locked {
  readonly place: FoundPlace
  readonly values: Values
}

type Known = Facts<Input, null, Locked>

/** A bank records as itself. */
const given = (register: Register, input: Input, actor: Actor): Named =>
  'institution' in register.columns && actor.kind === 'BANK' ? { ...input, institution: input.institution ?? actor.institution } : input

const lock =
  (register: Register, slice: Slice) =>
  async (em: Em, input: Input, actor: Actor): Promise<Locked | Refused> => {
    const place = await findPlace(em, register, slice, input, actor)
    if (isRefused(place)) return place
    const values = readRow(register, given(register, input, actor), await businessDate(em))
    return isRefusedRow(values) ? refused(values.refusal) : { place, values }
  }

async function linkSubjects(em: Em, register: Register, id: string, { place }: Locked, { actor, today }: Known) {
  if (place.subjects.length === 0) return []
  const record = { id, unitId: place.unitId, agency: reportedBy(actor).agency }
  const why = `填报时由本单位指明：${register.zh}`
  return linkAtOnce(em, { type: recordTypeOf(register), record, subjects: place.subjects, actor, since: today, why })
}

const record = (register: Register) => async (em: Em, known: Known) => {
  const { input, locked, actor } = known
  const row = { ...locked.place, id: typeof input.id === 'string' ? input.id : crypto.randomUUID(), values: locked.values }
  await insertRows(em, register, [row], reportedBy(actor))
  const answer = await readBack<RegisterAnswer>(em, shapeOf(register), row.id)
  const links = await linkSubjects(em, register, row.id, locked, known)
  await findInRows(em, register, [row], actor, known.today)
  const about = [row.subjectId, row.projectId, row.parentId, ...row.subjects.flatMap(({ id, projectId }) => [id, projectId])]
  return {
    answer,
    unitId: row.unitId,
    subjects: [...new Set([...about, row.id].filter((id) => typeof id === 'string'))],
    events: [eventOf(register, { ...row, version: answer.version }, 'RECORDED'), ...links.flatMap((link) => linkChanged(link).events)],
  }
}

/** A new row of a register, in the owning agency's name. */
export const recordAction = (register: Register, slice: Slice) =>
  action<Input, null, Locked, RegisterAnswer>({
    name: `record${register.type}`,
    ask: asksNobody,
    lock: lock(register, slice),
    rules: [],
    record: record(register),
  })
