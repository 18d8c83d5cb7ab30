import { type LocalDate, lastDayOf, type YearMonth } from '../../../kernel/dates.js'
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

const onDay = (last: LocalDate, closeDay: number, calendar: WorkingCalendar): DueDay => {
  const day = String(Math.min(closeDay, Number(last.slice(8)))).padStart(2, '0')
  const nominal = `${last.slice(0, 8)}${day}` as LocalDate
  return { nominal, effective: movedToWorkday(nominal, 'PRECEDING', calendar) }
}

/** 吕梁 三(二) (L-49): the city's summary of a quarter, on its closing day or the working day before. */
export const quarterlyDue = (quarter: Quarter, closeDay: number, calendar: WorkingCalendar): DueDay => onDay(lastDayOfQuarter(quarter), closeDay, calendar)

/** The text says 按月监测 and no day: the month's last day, with the counties' returns, or a day by local notice. */
export const MONITORING_CLOSE_DAY = Object.freeze({
  setting: 'MONITORING_CLOSE_DAY',
  value: 31,
  since: '2026-11-24',
  source: '数据中枢默认值，文件未规定（“按月监测”）；可由市机制另行设定 / default of the hub, the text says nothing',
})

/** 吕梁 三(二) (L-48): the city's monitoring of a month. */
export const monitoringDue = (month: YearMonth, closeDay: number, calendar: WorkingCalendar): DueDay => onDay(lastDayOf(month), closeDay, calendar)
