import { type Refusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { calendarEvent } from '../calendar.reads.js'
import { CALENDAR_DAY_OUTSIDE, CALENDAR_YEAR_KNOWN, CALENDAR_YEAR_UNPUBLISHED } from '../calendar-refusals.js'
import { keepsCalendar } from '../keeps-calendar.js'
import { calendarDayId, type DayPlan, publishedYear, yearFromExceptions } from '../published-years.js'

interface Input extends ActionInput {
  readonly year: number
  readonly notice: string
  readonly days?: readonly DayPlan[] | null
}

interface Locked {
  readonly plan: readonly DayPlan[]
}

type Known = Facts<Input, null, Locked>

async function refusalOf(em: Em, { year, days }: Input, unit: string | null, plan: readonly DayPlan[] | null): Promise<Refusal | null> {
  const notKept = await keepsCalendar(em, unit)
  if (notKept) return notKept
  const outside = days?.find(({ day }) => !day.startsWith(`${year}-`))
  if (outside) return refuse(CALENDAR_DAY_OUTSIDE, { day: outside.day }, 'days')
  const [known] = await em.execute('select 1 from calendar_day where id = ?', [calendarDayId(`${year}-01-01`)])
  if (known) return refuse(CALENDAR_YEAR_KNOWN, { year: String(year) }, 'year')
  return plan === null ? refuse(CALENDAR_YEAR_UNPUBLISHED, { year: String(year) }, 'year') : null
}

async function lock(em: Em, input: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const plan = input.days && input.days.length > 0 ? yearFromExceptions(input.year, input.days) : publishedYear(input.year)
  const refusal = await refusalOf(em, input, actor.unit, plan)
  return refusal || plan === null ? refused(refusal ?? refuse(CALENDAR_YEAR_UNPUBLISHED, { year: String(input.year) }, 'year')) : { plan }
}

async function record(em: Em, { input: { year, notice }, locked, actor }: Known) {
  const { agency, reporter, reporterPost, source } = reportedBy(actor)
  const unitId = actor.unit ?? ''
  const rows = locked.plan.map(({ day, working }) => ({ id: calendarDayId(day), unitId, day, working, notice, version: 1 }))
  await em.execute(
    `insert into calendar_day (id, unit_id, agency, reporter, reporter_post, source, day, working, notice)
     select x.id, ?, ?, ?, ?, ?, x.day, x.working, ? from jsonb_to_recordset(?::jsonb) as x(id uuid, day date, working boolean)`,
    [unitId, agency, reporter, reporterPost, source, notice, JSON.stringify(rows)],
  )
  return { answer: { year, published: rows.length }, unitId, subjects: [unitId], events: rows.map(calendarEvent) }
}

/** A whole year at once, from the notice's own days or from what is built in: a year that nobody published stays UNKNOWN. */
export const publishCalendarYear = action({ name: 'publishCalendarYear', ask: asksNobody, lock, rules: [], record })
