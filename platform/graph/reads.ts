import type { Em } from '../database/orm.js'
import { type KeyedStatement, keyed } from './context.js'

/** What a type reads from its table. Money and decimals are cast to text: never a float on the way. */
export interface Table {
  readonly name: string
  readonly columns: string
}

/** The rows whose column is one of the keys, in the order that `order` says. */
export const rowsBy = <Row>(table: Table, column: string, order = ''): KeyedStatement<Row> =>
  keyed<Row>(
    `${table.name}.by.${column}`,
    `select ${column} as key, ${table.columns} from ${table.name} where ${column} = any($1::uuid[])${order ? ` order by ${order}` : ''}`,
  )

/** The row as a read would give it, for an action's answer: written and read back in one transaction. */
export async function readBack<Row extends object>(em: Em, table: Table, id: string): Promise<Row> {
  await em.flush()
  const [found] = await em.execute<{ row: Row }[]>(`select row_to_json(t) as row from (select ${table.columns} from ${table.name} where id = ?) t`, [id])
  if (!found) throw new Error(`${table.name} ${id} was written and cannot be read back: its read policy is narrower than its write policy`)
  return found.row
}
