import type { Em } from '../../../platform/database/orm.js'

/** Units are everybody's to read: whether one may write for it, row-level security says. */
export async function findUnit(em: Em, id: string): Promise<{ readonly id: string } | null> {
  const [found] = await em.execute<{ id: string }[]>('select id from reporting_unit where id = ?', [id])
  return found ?? null
}
