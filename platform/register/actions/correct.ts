import { type ActionInput, action, asksNobody, type Facts, isRefused, type Refused, refused } from '../../action/action.js'
import { reportedBy } from '../../database/fact-entity.js'
import type { Em } from '../../database/orm.js'
import { readBack } from '../../graph/reads.js'
import { businessDate } from '../../history/business-date.js'
import { eventOf, findInRows } from '../after-write.js'
import type { Named } from '../find-place.js'
import { parentPropertyOf, propertyOf } from '../names.js'
import { isRefusedRow, readRow, type Values } from '../read-row.js'
import type { Register } from '../register.js'
import { shapeOf } from '../shape.js'
import { type StoredRow, updateRows } from '../store.js'
import type { RegisterAnswer } from './answer.js'
import { type Change, lockRow } from './lock-row.js'

type Input = ActionInput & Change & Named

interface Locked {
  readonly known: RegisterAnswer
  readonly values: Values
}

/** What is not named stays as it is; null empties. Money comes from the row as digits. */
function merged(register: Register, known: RegisterAnswer, input: Input): Named {
  const entries = Object.entries(register.columns).map(([name, column]) => {
    if (input[name] !== undefined) return [name, input[name]]
    const kept = known[propertyOf(name, column)] ?? null
    return [name, column.type === 'money' && typeof kept === 'string' ? BigInt(kept) : kept]
  })
  return Object.fromEntries(entries)
}

const lock =
  (register: Register) =>
  async (em: Em, input: Input): Promise<Locked | Refused> => {
    const known = await lockRow(em, register, input)
    if (isRefused(known)) return known
    const values = readRow(register, merged(register, known, input), await businessDate(em))
    return isRefusedRow(values) ? refused(values.refusal) : { known, values }
  }

/** The stored row with its place, as the register's table keeps it. */
export const placed = (register: Register, known: RegisterAnswer, values: Values): StoredRow => ({
  id: known.id,
  unitId: known.unitId,
  subjectId: known.subjectId,
  projectId: known.projectId ?? null,
  values,
  ...(register.about.by === 'parent' ? { parentId: String(known[parentPropertyOf(register.about.register)]) } : {}),
})

const record =
  (register: Register) =>
  async (em: Em, { locked, actor, today }: Facts<Input, null, Locked>) => {
    const row = placed(register, locked.known, locked.values)
    await updateRows(em, register, [row], reportedBy(actor))
    await findInRows(em, register, [row], actor, today)
    const answer = await readBack<RegisterAnswer>(em, shapeOf(register), row.id)
    const subjects = [row.subjectId, row.projectId, row.parentId, row.id].filter((id) => typeof id === 'string')
    return { answer, unitId: row.unitId, subjects, events: [eventOf(register, { ...row, version: answer.version }, 'CORRECTED')] }
  }

/** Corrects a row of the own agency; the history keeps what it said before. */
export const correctAction = (register: Register) =>
  action<Input, null, Locked, RegisterAnswer>({
    name: `correct${register.type}`,
    ask: asksNobody,
    lock: lock(register),
    rules: [],
    record: record(register),
  })
