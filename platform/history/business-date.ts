import type { Em } from '../database/orm.js'

/** The legal date of now in Asia/Shanghai, by the database's clock: the one source of "today" for rules (X10). */
export async function businessDate(em: Em): Promise<string> {
  const [clock] = await em.execute<{ today: string }[]>(`select (now() at time zone 'Asia/Shanghai')::date::text as today`)
  if (!clock) throw new Error('the database gave no date')
  return clock.today
}
