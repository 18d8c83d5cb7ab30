import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { OutboxEvent } from '../../../platform/outbox/append.js'

export interface CalendarDayRow {
  readonly id: string
  readonly unitId: string
  readonly day: string
  readonly working: boolean
  readonly notice: string
  readonly version: number
}

export const CALENDAR_DAY_TABLE = { name: 'calendar_day', columns: `${FACT_COLUMNS}, day, working, notice` }

export const calendarDayById = rowsBy<CalendarDayRow>(CALENDAR_DAY_TABLE, 'id')

export const daysOfYear = keyed<CalendarDayRow>(
  'calendar_day.of.year',
  `select extract(year from day)::int::text as key, ${CALENDAR_DAY_TABLE.columns} from calendar_day where extract(year from day)::int = any ($1::int[]) order by day`,
)

/** Every slice counts working days by its copy. */
export const calendarEvent = ({ id, unitId, version, day, working, notice }: CalendarDayRow): OutboxEvent => ({
  topic: 'calendar_day',
  key: id,
  version,
  reference: true,
  unitId,
  body: { day, working, source: notice },
})
