import type pg from 'pg'
import type { AttachableRecords } from '../../../platform/attachments/records.js'
import { idOf } from '../../support/actors.js'
import { ATTACHABLE } from './attachable.js'
import type { Row, Rows } from './oracle.js'
import { SIGHTS } from './rights.js'
import { A, B, BANK1, BANK2, BANK3, D1, SA1, SA2, SB1, X } from './world.js'

interface Column {
  readonly name: string
  readonly type: string
  readonly needed: boolean
}

const VALUES: Readonly<Record<string, unknown>> = {
  text: 'x',
  date: '2026-01-01',
  int4: 1,
  int8: '1',
  numeric: '1',
  bool: false,
  timestamptz: '2026-01-01T00:00:00Z',
  _text: '{}',
  _uuid: '{}',
}

export async function columnsOf(admin: pg.Client, table: string): Promise<readonly Column[]> {
  const [schema, name] = table.split('.')
  const { rows } = await admin.query<{ name: string; type: string; needed: boolean }>(
    `select column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null as needed
     from information_schema.columns where table_schema = $1 and table_name = $2`,
    [schema, name],
  )
  return rows
}

/** A row with these values, and something in every other column that needs it. */
export function filled(columns: readonly Column[], given: Row): Row {
  const known = columns.filter(({ name, needed }) => needed || given[name] !== undefined)
  return Object.fromEntries(
    known.map(({ name, type }) => [name, given[name] !== undefined ? given[name] : type === 'uuid' ? crypto.randomUUID() : VALUES[type]]),
  )
}

export function insertOf(table: string, row: Row): { readonly text: string; readonly values: unknown[] } {
  const names = Object.keys(row)
  return { text: `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, values: Object.values(row) }
}

/** Only who sees what is under test: whatever else a table asks of its rows would need a story for each. */
export async function dropOtherConstraints(admin: pg.Client): Promise<void> {
  await admin.query(`do $$ declare c record; begin
    for c in select conrelid::regclass as tab, conname from pg_constraint where contype in ('c', 'f') and connamespace::regnamespace::text in ('projects', 'financing', 'land', 'tax', 'coordination')
    loop execute format('alter table %s drop constraint if exists %I', c.tab, c.conname); end loop;
    for c in select i.indexrelid::regclass as idx, k.conname, i.indrelid::regclass as tab from pg_index i left join pg_constraint k on k.conindid = i.indexrelid
      join pg_class t on t.oid = i.indrelid where i.indisunique and not i.indisprimary and t.relnamespace::regnamespace::text in ('projects', 'financing', 'land', 'tax', 'coordination')
    loop if c.conname is null then execute format('drop index %s', c.idx); else execute format('alter table %s drop constraint %I', c.tab, c.conname); end if; end loop;
  end $$`)
}

const UNITS = [A, B, X]
const SUBJECTS = [SA1.id, SA1.project, SA1.building, D1, SA2.id, SB1.id, SB1.project, null]

/** Rows of every unit about every subject; banks' ones also of every bank. */
function* combinations(columns: readonly Column[]): Generator<Row> {
  const has = (name: string): boolean => columns.some((column) => column.name === name)
  for (const unit_id of UNITS)
    for (const [index, subject_id] of SUBJECTS.entries())
      for (const institution_id of has('institution_id') ? [BANK1, BANK2, BANK3] : [undefined])
        yield {
          unit_id,
          subject_id,
          institution_id,
          agency: 'HOUSING',
          scope_id: has('scope_id') ? [SA1, SA2, SB1][index % 3]?.id : undefined,
          other_unit_id: has('other_unit_id') ? UNITS[index % 3] : undefined,
        }
}

const STATES = ['CONFIRMED', 'PROPOSED', 'UNDONE'] as const
const LINKED = [SA1.id, SA1.project, SA1.building, D1, SB1.id, SA2.id]

/** Every second record of a register is linked: to each subject, in each state. */
const linksOf = (records: readonly Row[]): Row[] =>
  records.flatMap((record, index) =>
    index % 2 === 0
      ? []
      : [
          {
            unit_id: record.unit_id,
            agency: 'HOUSING',
            record_id: record.id,
            subject_id: LINKED[(index >> 1) % LINKED.length],
            state: STATES[(index >> 1) % 5 === 4 ? 1 : (index >> 1) % 7 === 6 ? 2 : 0],
            subject_kind: 'SCOPE',
          },
        ],
  )

/** All rows in one statement: they have the same columns. */
async function fillOne(admin: pg.Client, table: string, given: Iterable<Row>): Promise<Row[]> {
  const columns = await columnsOf(admin, table)
  const rows = [...given].map((row, index) => filled(columns, { id: idOf(`${table} ${index + 1}`), ...row }))
  const names = columns.map(({ name }) => name).filter((name) => rows.some((row) => row[name] !== undefined))
  await admin.query(`insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ])
  return (await admin.query<Row>(`select * from ${table} order by id`)).rows
}

/** A file with every record of each kind. */
const attachmentsOf = (schema: string, records: AttachableRecords, rows: Rows): Row[] =>
  Object.entries(records).flatMap(([record_type, { table }]) =>
    (rows.get(`${schema}.${table}`) ?? []).map(({ id, unit_id, institution_id }) => ({
      record_type,
      record_id: id,
      unit_id,
      institution_id,
      agency: 'HOUSING',
    })),
  )

/** Fills every table of facts; parts of a row after the row, links after the registers, attachments last. */
export async function fillFacts(admin: pg.Client): Promise<Rows> {
  const rows = new Map<string, readonly Row[]>()
  const tables = Object.entries(SIGHTS)
  const own = tables.filter(([table, sight]) => !sight.startsWith('with ') && sight !== 'as its record' && !table.endsWith('.link'))
  for (const [table] of own) rows.set(table, await fillOne(admin, table, combinations(await columnsOf(admin, table))))
  for (const [table, sight] of tables.filter(([, sight]) => sight.startsWith('with '))) {
    const [parent = '', column = ''] = sight.slice('with '.length).split(' by ')
    const above = rows.get(`${table.split('.')[0]}.${parent}`) ?? []
    const parts = above.map(({ id, unit_id, institution_id }) => ({ [column]: id, unit_id, institution_id, agency: 'HOUSING' }))
    rows.set(table, await fillOne(admin, table, parts))
  }
  for (const [table] of tables.filter(([name]) => name.endsWith('.link'))) {
    const [schema] = table.split('.')
    const registers = own.filter(([name, sight]) => name.startsWith(`${schema}.`) && ['linked', 'tax'].includes(sight))
    rows.set(table, await fillOne(admin, table, linksOf(registers.flatMap(([name]) => rows.get(name) ?? []))))
  }
  for (const [schema, { records }] of ATTACHABLE)
    rows.set(`${schema}.attachment`, await fillOne(admin, `${schema}.attachment`, attachmentsOf(schema, records, rows)))
  return rows
}
