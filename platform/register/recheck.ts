import type { Agency } from '../../kernel/actor.js'
import { type Em, emFor } from '../database/orm.js'
import { asService } from '../findings/as-service.js'
import { findIn } from '../findings/finding-rule.js'
import { recordFindings } from '../findings/record-findings.js'
import type { SubgraphRuntime } from '../graph/runtime.js'
import type { Background } from '../graph/subgraph.js'
import { businessDate } from '../history/business-date.js'
import type { RegisterAnswer } from './actions/answer.js'
import { propertyOf } from './names.js'
import type { Register, RegisterRow } from './register.js'
import { recordTypeOf, shapeOf } from './shape.js'

const BATCH = 500
const EVERY_MS = 600_000
const FIRST_MS = 60_000

/** A stored row as the rules see it: money as fen. */
function ruleRow({ columns }: Register, row: RegisterAnswer): RegisterRow {
  const values = Object.entries(columns).map(([name, column]) => {
    const value = row[propertyOf(name, column)] ?? null
    return [propertyOf(name, column), column.type === 'money' && typeof value === 'string' ? BigInt(value) : value]
  })
  return { ...Object.fromEntries(values), subjectId: row.subjectId, unitId: row.unitId }
}

async function recheckBatch(em: Em, register: Register, after: string, today: string): Promise<string | null> {
  const { name, columns } = shapeOf(register)
  const rows = await em.execute<RegisterAnswer[]>(`select ${columns} from ${name} where status = 'IN_FORCE' and id > ? order by id limit ${BATCH}`, [after])
  const rules = register.findings ?? []
  const checked = rows.map((row) => ({
    recordType: recordTypeOf(register),
    recordId: row.id,
    unitId: row.unitId,
    agency: row.agency as Agency,
    subjectId: row.subjectId,
    projectId: row.projectId ?? null,
    found: findIn(rules, ruleRow(register, row), today),
  }))
  await recordFindings(
    em,
    register.schema,
    checked,
    rules.map(({ finding }) => finding.code),
  )
  return rows.length < BATCH ? null : (rows.at(-1)?.id ?? null)
}

const inService = <T>(runtime: SubgraphRuntime, work: (em: Em, today: string) => Promise<T>): Promise<T> =>
  emFor(runtime.orm, runtime.contextFor(asService(EVERY_MS))).transactional(async (tx) => work(tx as Em, await businessDate(tx as Em)))

/** Asks every register's own rules of every row again: what falls due is found by the day's passing, not by a write. */
export async function recheckRegisters(runtime: SubgraphRuntime, registers: readonly Register[]): Promise<void> {
  for (const register of registers.filter(({ findings = [] }) => findings.length > 0)) {
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null; ) {
      const from: string = after
      after = await inService(runtime, (em, today) => recheckBatch(em, register, from, today))
    }
  }
}

async function isDue(runtime: SubgraphRuntime, part: string): Promise<boolean> {
  const [day] = await inService(runtime, (em, today) => em.execute<{ done: boolean }[]>('select was_rechecked(?, ?) as done', [today, part]))
  return day?.done === false
}

/** Once a day for each part that a slice's registers came in; answers whether it was this call that did it. */
export async function recheckWhenDue(runtime: SubgraphRuntime, part: string, registers: readonly Register[]): Promise<boolean> {
  if (!(await isDue(runtime, part))) return false
  await recheckRegisters(runtime, registers)
  await inService(runtime, (em, today) => em.execute('select note_rechecked(?, ?)', [today, part]))
  return true
}

/** Runs beside the subgraph: once a day, a while after the start. */
export const startRechecking =
  (part: string, registers: readonly Register[]): Background =>
  (runtime, onError) => {
    let current: Promise<unknown> = Promise.resolve()
    const tick = (): void => {
      current = recheckWhenDue(runtime, part, registers).catch(onError)
    }
    const first = setTimeout(tick, FIRST_MS).unref()
    const every = setInterval(tick, EVERY_MS).unref()
    return {
      stop: async () => {
        clearTimeout(first)
        clearInterval(every)
        await current
      },
    }
  }
