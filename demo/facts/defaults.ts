import type { Column } from '../../platform/register/column.js'
import type { Register, RegisterRow } from '../../platform/register/register.js'
import type { Said } from './said.js'

/** What a story does not say of a column that must be filled: a choice's first word, an amount of a size that fits anywhere. */
function defaultOf(column: Column, said: Said): unknown {
  switch (column.type) {
    case 'text':
    case 'decimal':
      return column.example
    case 'choice':
      return Object.keys(column.choices)[0]
    case 'money':
      return 100_000_000n
    case 'count':
      return 12
    case 'date':
      return column.past ? '2026-03-20' : '2027-06-30'
    case 'month':
      return '2026-09'
    case 'flag':
      return true
    case 'institution':
      return said.bank ?? null
  }
}

/** The row with every required column; what is optional stays empty unless the story says it. */
export function filledRow(register: Register, said: Said): RegisterRow {
  const values: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(register.columns)) {
    const value = said.values[name]
    values[name] = value === undefined && (column.required || column.type === 'institution') ? defaultOf(column, said) : (value ?? null)
  }
  return values
}
