import { refuse } from '../../kernel/refusal.js'
import { type Refused, refused } from '../../platform/action/action.js'
import { FORBIDDEN, NOT_FOUND } from '../../platform/action/refusals.js'
import type { Em } from '../../platform/database/orm.js'
import type { Table } from '../../platform/graph/reads.js'

/**
 * Locks a row for its change. `for update` shows it only to who may change it; who may merely read it is told that it is not his,
 * everybody else that there is nothing.
 */
export async function lockOwn<Row extends object>(em: Em, table: Table, id: string, field: string): Promise<Row | Refused> {
  const [own] = await em.execute<Row[]>(`select ${table.columns} from ${table.name} where id = ? for update`, [id])
  if (own) return own
  const [seen] = await em.execute<object[]>(`select 1 from ${table.name} where id = ?`, [id])
  return refused(refuse(seen ? FORBIDDEN : NOT_FOUND, {}, field))
}
