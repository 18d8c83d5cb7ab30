import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { CALENDAR_BY_PROVINCE_OR_CITY } from './calendar-refusals.js'

/** The office of a province or a city keeps the calendar: the notices reach it, and every county counts by the same days. */
export async function keepsCalendar(em: Em, unitId: string | null): Promise<Refusal | null> {
  const [found] = await em.execute<{ kind: string }[]>('select kind from reporting_unit where id = ?', [unitId])
  return found?.kind === 'PROVINCE' || found?.kind === 'CITY' ? null : refuse(CALENDAR_BY_PROVINCE_OR_CITY)
}
