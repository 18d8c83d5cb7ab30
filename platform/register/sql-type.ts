import type { Column } from './column.js'

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')

/** The bare type: of the column, and of the record that a batch arrives as. */
export function sqlType(column: Column): string {
  switch (column.type) {
    case 'text':
    case 'choice':
    case 'month':
      return 'text'
    case 'money':
      return 'bigint'
    case 'decimal':
      return `numeric(20,${column.places})`
    case 'count':
      return 'int'
    case 'date':
      return 'date'
    case 'flag':
      return 'boolean'
    case 'institution':
      return 'uuid'
  }
}

/** What the table itself never takes, whoever writes it. */
export function sqlCheck(name: string, column: Column): string {
  switch (column.type) {
    case 'text':
      return ` check (${name} <> '')`
    case 'choice':
      return ` check (${name} in (${quoted(Object.keys(column.choices))}))`
    case 'month':
      return ` check (${name} ~ '^\\d{4}-(0[1-9]|1[0-2])$')`
    case 'money':
      return column.min === null ? '' : ` check (${name} >= ${column.min})`
    case 'decimal':
      return `${column.min === null ? '' : ` check (${name} >= ${column.min})`}${column.max === null ? '' : ` check (${name} <= ${column.max})`}`
    case 'count':
      return ` check (${name} between 0 and ${column.max})`
    default:
      return ''
  }
}

/** Money and decimals are read as text: never a float on the way. */
export const sqlRead = (name: string, column: Column): string => (column.type === 'money' || column.type === 'decimal' ? `${name}::text` : name)
