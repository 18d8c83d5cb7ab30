import type { Pool } from 'pg'
import type { WorkingCalendar } from '../../kernel/legal-clock.js'
import { calendarOf } from '../../kernel/working-calendar.js'
import type { SubgraphName } from '../database/roles.js'

export interface CachedCalendar {
  read(): Promise<WorkingCalendar>
  /** The copies of the calendar changed. */
  forget(): void
}

/** One reading for all requests: a dozen years are some thousand days, and change a few times a year. */
export function cachedCalendar(schema: SubgraphName, pool: Pool): CachedCalendar {
  let known: Promise<WorkingCalendar> | null = null
  const load = async (): Promise<WorkingCalendar> => {
    const { rows } = await pool.query<{ day: string; working: boolean }>(`select day::text as day, working from ${schema}.ref_calendar_day`)
    return calendarOf(new Map(rows.map(({ day, working }) => [day, working])))
  }
  const forget = (): void => {
    known = null
  }
  return {
    forget,
    read: () => {
      known ??= load().catch((error: unknown) => {
        forget()
        throw error
      })
      return known
    },
  }
}
