import type { WorkingCalendar } from '../../../kernel/legal-clock.js'
import type { GraphContext, KeyedStatement } from '../../../platform/graph/context.js'
import { type ApplicationState, certificateClock } from '../../../policy/lvliang-2024-12/2-4-support/certificate-clock.js'
import type { CaseRow } from './case.reads.js'

/** A case as the graph shows it: what is UNKNOWN is null, and says so by `calendarPublished`. */
export interface ClockedCase extends CaseRow {
  readonly state: ApplicationState
  readonly project: { readonly id: string } | null
  readonly workdaysSpent: number | null
  readonly overdueWorkdays: number | null
  readonly calendarPublished: boolean
}

const known = (days: number | 'UNKNOWN' | null): number | null => (days === 'UNKNOWN' ? null : days)

export function withClock(row: CaseRow, calendar: WorkingCalendar): ClockedCase {
  const clock = certificateClock(row, row.day, calendar)
  return {
    ...row,
    ...clock,
    project: row.projectId === null ? null : { id: row.projectId },
    workdaysSpent: known(clock.workdaysSpent),
    overdueWorkdays: known(clock.overdueWorkdays),
    calendarPublished: clock.workdaysSpent !== 'UNKNOWN',
  }
}

export async function clocked(context: GraphContext, cases: KeyedStatement<CaseRow>, key: string): Promise<readonly ClockedCase[]> {
  const [rows, calendar] = await Promise.all([context.many(cases, key), context.runtime.calendar()])
  return rows.map((row) => withClock(row, calendar))
}
