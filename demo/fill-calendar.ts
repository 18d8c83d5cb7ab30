import { publishCalendarYear } from '../subgraphs/coordination/calendar/actions/publish-calendar-year.js'
import { act, clerk, type Runtimes, runtimeOf } from './acting.js'
import { idOf } from './random.js'
import { unitId } from './units.js'

const FIRST = 2015
const LAST = 2026

/** The years whose notices are out; what comes after stays UNKNOWN until the office publishes it. */
export async function fillCalendar(runtimes: Runtimes): Promise<void> {
  const office = clerk('MECHANISM_OFFICE', unitId('吕梁市'))
  for (let year = FIRST; year <= LAST; year++) {
    const input = { idempotencyKey: idOf(`calendar ${year}`), year, notice: `国务院办公厅关于${year}年部分节假日安排的通知` }
    await act(runtimeOf(runtimes, 'coordination'), office, publishCalendarYear, input)
  }
}
