import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import { factTable } from '../database/fact-table.js'
import { namedMigration } from '../database/named-migration.js'
import { ownBankPolicies } from '../database/own-institutions.js'
import type { Visibility } from '../database/policy.js'
import { receiptTrigger } from '../feeds/receipt.ddl.js'
import { matchable } from '../linking/match/match-triggers.ddl.js'
import { parentColumnOf, snake, sqlColumnOf, tableOf } from './names.js'
import type { Register } from './register.js'
import { recordTypeOf } from './shape.js'
import { sqlCheck, sqlType } from './sql-type.js'

/** The columns that say whom a row is about; `natural_key` is what makes it the same fact when it comes again. */
function aboutColumns({ schema, about }: Register): Readonly<Record<string, string>> {
  switch (about.by) {
    case 'subject':
      return { subject_kind: 'text not null', project_id: 'uuid' }
    case 'link':
      return { project_name: 'text' }
    case 'parent':
      return { [parentColumnOf(about.register)]: `uuid not null references ${schema}.${snake(about.register)}` }
    case 'unit':
      return {}
  }
}

function visibilityOf({ about, confidential }: Register): Visibility {
  if (confidential) return { by: 'units' }
  switch (about.by) {
    case 'subject':
      return { by: 'subject' }
    case 'link':
      return { by: 'link' }
    case 'parent':
      return { by: 'parent', table: snake(about.register), column: parentColumnOf(about.register) }
    case 'unit':
      return { by: 'units' }
  }
}

/** A list walks from its newest row; of one unit as of all. */
const indexesOf = ({ about, newestBy }: Register): string[] => {
  const lists = [`unit_id, ${newestBy}, id`, `${newestBy}, id`, 'recorded_at, id']
  switch (about.by) {
    case 'subject':
      return ['project_id', ...lists]
    case 'parent':
      return [parentColumnOf(about.register), ...lists]
    default:
      return lists
  }
}

/** Banks' own rows: each bank's table comes by itself. */
const ofBanks = ({ writers, columns }: Register): boolean => writers.includes('BANK') && 'institution' in columns

/** A register's table: the facts, their history and as-of view, who sees and who writes them. */
export function registerTable(register: Register): string[] {
  const name = tableOf(register)
  const { schema, writers, confidential } = register
  const own = Object.entries(register.columns).map(([property, column]) => {
    const sql = sqlColumnOf(property, column)
    return [sql, `${sqlType(column)}${column.required ? ' not null' : ''}${sqlCheck(sql, column)}`] as const
  })
  const newestBy = sqlColumnOf(register.newestBy, register.columns[register.newestBy] ?? missing(register))
  return [
    ...factTable({
      schema,
      name,
      columns: {
        ...aboutColumns(register),
        ...Object.fromEntries(own),
        natural_key: 'text not null',
        status: `text not null default 'IN_FORCE' check (status in ('IN_FORCE', 'WITHDRAWN'))`,
        status_reason: `text check (status = 'IN_FORCE' or status_reason is not null)`,
      },
      indexes: indexesOf({ ...register, newestBy }),
      visibility: visibilityOf(register),
      writers,
    }),
    `create unique index on ${schema}.${name} (natural_key) where status = 'IN_FORCE'`,
    ...receiptTrigger(schema, name, ofBanks(register)),
    ...(register.about.by === 'link' ? matchable(schema, name, recordTypeOf(register)) : []),
    ...(confidential && writers.includes('BANK') ? ownBankPolicies(schema, name, 'subject_id') : []),
  ]
}

function missing({ type, newestBy }: Register): never {
  throw new Error(`${type} has no column ${newestBy} to be ordered by`)
}

/** One migration for registers that come together; its name is stored, so it never changes. */
export const registersMigration = (name: string, registers: readonly Register[]): Constructor<Migration> =>
  namedMigration(name, () => registers.flatMap(registerTable))
