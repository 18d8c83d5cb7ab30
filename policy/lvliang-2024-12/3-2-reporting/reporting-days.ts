import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import type { WorkingCalendar } from '../../../kernel/legal-clock.js'
import { lastDayOfQuarter, type Quarter } from '../../../kernel/quarters.js'
import { type DueDayStrategy, monthlyDue, movedToWorkday } from '../../../kernel/working-calendar.js'

export interface DueDay {
  readonly nominal: LocalDate
  /** UNKNOWN while the holidays of the year are not published: never guessed. */
  readonly effective: LocalDate | 'UNKNOWN'
}

/** 吕梁 三(二) (L-51): 每月月底前; off work, the working day before it (domain §9.2). */
export const monthEndDue = (month: YearMonth, calendar: WorkingCalendar, strategy: DueDayStrategy = 'PRECEDING'): DueDay =>
  monthlyDue(month, calendar, strategy)

/** The text says 按季度 and no day: the quarter's last day by default, or a day of its last month by local notice. */
export const QUARTER_CLOSE_DAY = Object.freeze({
  setting: 'QUARTER_CLOSE_DAY',
  value: 31,
  since: '2026-11-23',
  source: '数据中枢默认值，文件未规定（“按季度汇总”）；可由市机制另行设定为季末月 20 日至 25 日 / default of the hub, the text says nothing',
})

/** 吕梁 三(二) (L-49): the city's summary of a quarter, on its closing day or the working day before. */
export function quarterlyDue(quarter: Quarter, closeDay: number, calendar: WorkingCalendar): DueDay {
  const last = lastDayOfQuarter(quarter)
  const day = String(Math.min(closeDay, Number(last.slice(8)))).padStart(2, '0')
  const nominal = `${last.slice(0, 8)}${day}` as LocalDate
  return { nominal, effective: movedToWorkday(nominal, 'PRECEDING', calendar) }
}
