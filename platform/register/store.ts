import type { Reported } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import { parentColumnOf, propertyOf, sqlColumnOf, tableOf } from './names.js'
import type { Values } from './read-row.js'
import type { Register } from './register.js'
import { sqlType } from './sql-type.js'

/** Whom a row is about and whose it is, apart from its columns. */
export interface Place {
  readonly unitId: string
  readonly subjectId: string | null
  readonly subjectKind?: string
  readonly projectId?: string | null
  readonly projectName?: string | null
  readonly parentId?: string
}

export interface StoredRow extends Place {
  readonly id: string
  readonly values: Values
}

interface StoredColumn {
  readonly sql: string
  readonly type: string
  readonly of: (row: StoredRow) => unknown
}

function aboutColumns({ about }: Register): StoredColumn[] {
  switch (about.by) {
    case 'subject':
      return [
        { sql: 'subject_kind', type: 'text', of: ({ subjectKind }) => subjectKind },
        { sql: 'project_id', type: 'uuid', of: ({ projectId }) => projectId ?? null },
      ]
    case 'link':
      return [{ sql: 'project_name', type: 'text', of: ({ projectName }) => projectName ?? null }]
    case 'parent':
      return [{ sql: parentColumnOf(about.register), type: 'uuid', of: ({ parentId }) => parentId }]
    case 'unit':
      return []
  }
}

const valueColumns = ({ columns }: Register): StoredColumn[] =>
  Object.entries(columns).map(([name, column]) => ({
    sql: sqlColumnOf(name, column),
    type: sqlType(column),
    of: ({ values }) => values[propertyOf(name, column)] ?? null,
  }))

/** The same fact of the same reporter has the same key: within its unit, subject and agency, by what the register says. */
export function naturalKeyOf(register: Register, row: Place & { readonly values: Values }, agency: string): string {
  const own = register.key.map((name) => {
    const column = register.columns[name]
    const value = column ? (row.values[propertyOf(name, column)] ?? null) : null
    return typeof value === 'bigint' ? value.toString() : value
  })
  const bank = register.writers.includes('BANK') ? [row.values.institutionId ?? null] : []
  return JSON.stringify([row.unitId, row.subjectId ?? row.parentId ?? null, agency, ...bank, ...own])
}

const asJson = (register: Register, columns: readonly StoredColumn[], rows: readonly StoredRow[], agency: string): string =>
  JSON.stringify(
    rows.map((row) => ({
      id: row.id,
      unit_id: row.unitId,
      subject_id: row.subjectId,
      natural_key: naturalKeyOf(register, row, agency),
      ...Object.fromEntries(columns.map(({ sql, of }) => [sql, of(row)])),
    })),
    (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  )

const FIRST: readonly Pick<StoredColumn, 'sql' | 'type'>[] = [
  { sql: 'id', type: 'uuid' },
  { sql: 'unit_id', type: 'uuid' },
  { sql: 'subject_id', type: 'uuid' },
  { sql: 'natural_key', type: 'text' },
]

const recordset = (columns: readonly Pick<StoredColumn, 'sql' | 'type'>[]): string =>
  `jsonb_to_recordset(?::jsonb) as x(${columns.map(({ sql, type }) => `${sql} ${type}`).join(', ')})`

/** New rows, one statement however many. */
export async function insertRows(em: Em, register: Register, rows: readonly StoredRow[], reported: Reported): Promise<void> {
  if (rows.length === 0) return
  const columns = [...aboutColumns(register), ...valueColumns(register)]
  const all = [...FIRST, ...columns]
  await em.execute(
    `insert into ${tableOf(register)} (${all.map(({ sql }) => sql).join(', ')}, agency, reporter, reporter_post, source)
     select ${all.map(({ sql }) => `x.${sql}`).join(', ')}, ?, ?, ?, ? from ${recordset(all)}`,
    [reported.agency, reported.reporter, reported.reporterPost, reported.source, asJson(register, columns, rows, reported.agency)],
  )
}

/** Corrected rows, one statement however many; whom a row is about never changes, but for the words that a register has for its project. */
export async function updateRows(em: Em, register: Register, rows: readonly StoredRow[], reported: Reported): Promise<void> {
  if (rows.length === 0) return
  const values = valueColumns(register)
  const named = register.about.by === 'link' ? aboutColumns(register) : []
  const columns = [...named, ...values]
  const set = [
    ...[{ sql: 'natural_key' }, ...values].map(({ sql }) => `${sql} = x.${sql}`),
    ...named.map(({ sql }) => `${sql} = coalesce(x.${sql}, t.${sql})`),
  ].join(', ')
  await em.execute(
    `update ${tableOf(register)} t set ${set}, reporter = ?, reporter_post = ?, source = ?, version = t.version + 1
     from ${recordset([...FIRST, ...columns])} where t.id = x.id`,
    [reported.reporter, reported.reporterPost, reported.source, asJson(register, columns, rows, reported.agency)],
  )
}
