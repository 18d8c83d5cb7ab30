import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { CalendarDayEntity } from '../calendar.entity.js'
import { CALENDAR_DAY_TABLE, type CalendarDayRow, calendarEvent } from '../calendar.reads.js'
import { keepsCalendar } from '../keeps-calendar.js'
import { calendarDayId } from '../published-years.js'

interface Input extends ActionInput {
  readonly day: string
  readonly working: boolean
  readonly notice: string
  readonly reason: string
  readonly expectedVersion: number
}

interface Locked {
  readonly id: string
  readonly version: number
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { day }: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const notKept = await keepsCalendar(em, actor.unit)
  if (notKept) return refused(notKept)
  const [known] = await em.execute<Locked[]>('select id, version from calendar_day where id = ? for update', [calendarDayId(day)])
  return known ?? refused(refuse(NOT_FOUND, {}, 'day'))
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

async function record(em: Em, { input: { working, notice, reason }, locked, actor }: Known) {
  const entity = await em.findOneOrFail(CalendarDayEntity, locked.id)
  const changed = em.assign(entity, { working, notice: `${notice}（${reason}）`, ...reportedBy(actor) })
  const answer = await readBack<CalendarDayRow>(em.persist(changed), CALENDAR_DAY_TABLE, locked.id)
  return { answer, unitId: answer.unitId, subjects: [answer.id], events: [calendarEvent(answer)] }
}

/** A notice that changes single days: document and reason stay beside the day, what stood before in its history. */
export const setCalendarDay = action({ name: 'setCalendarDay', ask: asksNobody, lock, rules: [versionIsKnown], record })
