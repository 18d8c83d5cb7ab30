import { FACT_COLUMNS } from '../graph/fact.graph.js'
import type { FilterColumn } from '../graph/filter.js'
import type { ListSpec } from '../graph/list.js'
import type { Table } from '../graph/reads.js'
import type { Column } from './column.js'
import { parentColumnOf, parentPropertyOf, propertyOf, sqlColumnOf, tableOf } from './names.js'
import { narrowOf } from './narrow.js'
import type { Parent } from './parent.js'
import type { Register } from './register.js'
import { sqlRead, sqlType } from './sql-type.js'

function aboutReads({ about }: Register): string[] {
  switch (about.by) {
    case 'subject':
      return ['subject_kind as "subjectKind"', 'project_id as "projectId"']
    case 'link':
      return ['project_name as "projectName"']
    case 'parent':
      return [`${parentColumnOf(about.register)} as "${parentPropertyOf(about.register)}"`]
    case 'unit':
      return []
  }
}

/** What the graph reads of a register's row. */
export const shapeOf = (register: Register): Table => ({
  name: tableOf(register),
  columns: [
    FACT_COLUMNS,
    'status',
    'status_reason as "statusReason"',
    ...aboutReads(register),
    ...Object.entries(register.columns).map(([name, column]) => `${sqlRead(sqlColumnOf(name, column), column)} as "${propertyOf(name, column)}"`),
  ].join(', '),
})

const filterType = (column: Column): FilterColumn['type'] => {
  const type = sqlType(column)
  return type.startsWith('numeric') ? 'numeric' : (type as FilterColumn['type'])
}

/** Rows of an agency's own register are a project's through their confirmed links. */
const throughLinks = (register: Register, column: string): FilterColumn => ({
  sql: column,
  type: 'uuid',
  within: (condition) => `id in (select record_id from link where record_type = '${recordTypeOf(register)}' and state = 'CONFIRMED' and ${condition})`,
})

/** How links and findings name a register's rows. */
export const recordTypeOf = (register: Register): string => tableOf(register).toUpperCase()

function aboutFilters(register: Register): Record<string, FilterColumn> {
  const { about } = register
  switch (about.by) {
    case 'subject':
      return { subject: { sql: 'subject_id', type: 'uuid' }, project: { sql: 'project_id', type: 'uuid' } }
    case 'link':
      return { subject: throughLinks(register, 'subject_id'), project: throughLinks(register, 'project_id') }
    case 'parent':
      return { [parentPropertyOf(about.register)]: { sql: parentColumnOf(about.register), type: 'uuid' } }
    case 'unit':
      return {}
  }
}

export const newestColumns = (register: Register) => {
  const column = register.columns[register.newestBy]
  if (!column) throw new Error(`${register.type} has no column ${register.newestBy}`)
  return [
    { sql: sqlColumnOf(register.newestBy, column), type: sqlType(column) },
    { sql: 'id', type: 'uuid' },
  ]
}

export const listOf = (register: Register, parents: Readonly<Record<string, Parent>> = {}): ListSpec => ({
  narrow: narrowOf(register, parents),
  table: shapeOf(register),
  filters: {
    id: { sql: 'id', type: 'uuid' },
    unit: { sql: 'unit_id', type: 'uuid' },
    agency: { sql: 'agency', type: 'text' },
    status: { sql: 'status', type: 'text' },
    ...aboutFilters(register),
    ...Object.fromEntries(
      Object.entries(register.columns).flatMap(([name, column]) =>
        column.filter ? [[name, { sql: sqlColumnOf(name, column), type: filterType(column) }] as const] : [],
      ),
    ),
  },
  orders: {
    NEWEST: { columns: newestColumns(register), direction: 'desc' },
    RECENTLY_RECORDED: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
})
