import type { BulkAction } from '../action/bulk.js'
import { reportedBy } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import { businessDate } from '../history/business-date.js'
import { eventOf, findInRows } from './after-write.js'
import { importOf, tableOf } from './names.js'
import { isRefusedRow, readRow } from './read-row.js'
import type { Register, RegisterRow } from './register.js'
import { insertRows, type Place, type StoredRow } from './store.js'

/** A row whose id and subject are known already: of a first filling, not of a file. */
export interface RegisterFact extends Place {
  readonly id: string
  /** By the columns' names: money as fen, decimals as text. */
  readonly values: RegisterRow
}

const stored = (register: Register, { values, ...place }: RegisterFact, today: string): StoredRow => {
  const read = readRow(register, values, today)
  if (isRefusedRow(read)) throw new Error(`${register.type}: ${read.refusal.code} ${read.refusal.field} ${JSON.stringify(read.refusal.parameters)}`)
  return { ...place, values: read }
}

async function notThereYet(em: Em, register: Register, facts: readonly RegisterFact[]): Promise<readonly RegisterFact[]> {
  const known = await em.execute<{ id: string }[]>(`select id from ${tableOf(register)} where id = any (string_to_array(?, ',')::uuid[])`, [
    facts.map(({ id }) => id).join(','),
  ])
  const ids = new Set(known.map(({ id }) => id))
  return facts.filter(({ id }) => !ids.has(id))
}

/** Inserts what is not there yet, by the register's own rules; a row that they refuse is a mistake of whoever fills. */
export const bulkFacts = (register: Register): BulkAction<RegisterFact, { readonly inserted: number }> => ({
  coordinate: importOf(register),
  apply: async (em, facts, { actor }) => {
    const today = await businessDate(em)
    const rows = (await notThereYet(em, register, facts)).map((fact) => stored(register, fact, today))
    await insertRows(em, register, rows, reportedBy(actor, 'IMPORT'))
    await findInRows(em, register, rows, actor, today)
    return { answer: { inserted: rows.length }, unitId: null, events: rows.map((row) => eventOf(register, { ...row, version: 1 }, 'RECORDED')) }
  },
})
