import { reportedBy } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import type { OutboxEvent } from '../outbox/append.js'
import type { BulkAction } from './bulk.js'

/** What every row of a bulk insert says of itself; reporter and agency are the actor's. */
export interface NewFact {
  readonly id: string
  readonly unitId: string
  readonly subjectId: string | null
}

export interface BulkInsert<Row extends NewFact> {
  readonly coordinate: string
  readonly table: string
  /** Property → SQL type; the column is the property in snake case. */
  readonly columns: Readonly<Partial<Record<keyof Row & string, string>>>
  /** What the other subgraphs must know of the row. */
  readonly event?: (row: Row) => Pick<OutboxEvent, 'topic' | 'body'>
}

const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const COMMON = { id: 'uuid', unitId: 'uuid', subjectId: 'uuid', agency: 'text', reporter: 'uuid', reporterPost: 'text', source: 'text' }

async function insert(em: Em, table: string, columns: Readonly<Record<string, string>>, rows: readonly object[]): Promise<ReadonlySet<string>> {
  const names = Object.keys(columns)
  const list = names.map(snake).join(', ')
  const shape = names.map((name) => `"${name}" ${columns[name]}`).join(', ')
  const inserted = await em.execute<{ id: string }[]>(
    `insert into ${table} (${list}) select ${names.map((name) => `x."${name}"`).join(', ')} from jsonb_to_recordset(?::jsonb) as x(${shape}) on conflict do nothing returning id`,
    [JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))],
  )
  return new Set(inserted.map(({ id }) => id))
}

/** Inserts what is not there yet, one statement a batch, under the caller's rights and the table's constraints; answers how many were new. */
export const bulkInsert = <Row extends NewFact>({ coordinate, table, columns, event }: BulkInsert<Row>): BulkAction<Row, { readonly inserted: number }> => ({
  coordinate,
  apply: async (em, rows, request) => {
    const reported = reportedBy(request.actor, 'IMPORT')
    const done = await insert(
      em,
      table,
      { ...COMMON, ...columns },
      rows.map((row) => ({ ...row, ...reported })),
    )
    const events = event
      ? rows.filter(({ id }) => done.has(id)).map((row) => ({ ...event(row), key: row.id, version: 1, reference: true, unitId: row.unitId }))
      : []
    return { answer: { inserted: done.size }, unitId: null, events }
  },
})
