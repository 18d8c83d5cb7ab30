import type { LocalDate } from '../../../kernel/dates.js'
import { firstDayOfQuarter, lastDayOfQuarter, parseQuarter, type Quarter, quarterOf } from '../../../kernel/quarters.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import { LVLIANG_2024_12 } from '../validity.js'

/** What a unit recorded of a quarter: that it met on a day, or that it did not and why. */
export interface RecordedMeeting {
  readonly outcome: 'HELD' | 'NOT_HELD'
  readonly heldOn: string | null
  readonly reason: string | null
}

/** DUE: the quarter still runs. */
export type MeetingDutyState = 'HELD' | 'MISSED_WITH_REASON' | 'MISSED' | 'DUE'

/** 吕梁 二(一) (L-10): "原则上每季度" is soft: a quarter without a meeting needs a recorded reason and refuses nothing. Null: not begun, or before the document. */
export function quarterlyMeeting(quarter: Quarter, recorded: readonly RecordedMeeting[], today: LocalDate): MeetingDutyState | null {
  const [begins, ends] = [firstDayOfQuarter(quarter), lastDayOfQuarter(quarter)]
  if (begins > today || ends < LVLIANG_2024_12.effectiveFrom) return null
  if (recorded.some(({ outcome, heldOn }) => outcome === 'HELD' && heldOn !== null && heldOn >= begins && heldOn <= ends)) return 'HELD'
  if (ends >= today) return 'DUE'
  return recorded.some(({ outcome, reason }) => outcome === 'NOT_HELD' && reason !== null) ? 'MISSED_WITH_REASON' : 'MISSED'
}

const CLAUSE = { clause: '吕梁 二(一)', rule: 'L-10' } as const

export const MEETING_QUARTER_MALFORMED = defineRefusal({
  code: 'MEETING_QUARTER_MALFORMED',
  ...CLAUSE,
  zh: { title: '季度格式有误', detail: '收到 {quarter}。', remedy: '写成 2026Q3 的形式。' },
  en: { title: 'Malformed quarter', detail: 'Received {quarter}.', remedy: 'Write it as 2026Q3.' },
})

export const MEETING_OUTSIDE_QUARTER = defineRefusal({
  code: 'MEETING_OUTSIDE_QUARTER',
  ...CLAUSE,
  zh: {
    title: '召开日期不在该季度',
    detail: '会议召开于 {heldOn}，不在 {quarter}。',
    remedy: '核对季度与日期；下一季度补开的，登记在下一季度，本季度写明未召开的原因。',
  },
  en: {
    title: 'The meeting was not in that quarter',
    detail: 'It was held on {heldOn}, not in {quarter}.',
    remedy: 'Check both; a meeting made up for later belongs to the later quarter, and the earlier one needs its reason.',
  },
})

export const MISSED_QUARTER_NEEDS_REASON = defineRefusal({
  code: 'MISSED_QUARTER_NEEDS_REASON',
  ...CLAUSE,
  zh: { title: '未召开须写明原因', detail: '{quarter} 登记为未召开，没有原因。', remedy: '写明原因。' },
  en: { title: 'A missed quarter needs its reason', detail: '{quarter} is recorded as not held, without a reason.', remedy: 'Give the reason.' },
})

export const QUARTER_STILL_RUNS = defineRefusal({
  code: 'QUARTER_STILL_RUNS',
  ...CLAUSE,
  zh: { title: '季度尚未结束', detail: '{quarter} 尚未结束，仍可召开会议。', remedy: '季度结束后再登记未召开及原因。' },
  en: { title: 'The quarter still runs', detail: 'A meeting can still be held in {quarter}.', remedy: 'Record it as missed once the quarter is over.' },
})

export const MEETING_REFUSALS = [MEETING_QUARTER_MALFORMED, MEETING_OUTSIDE_QUARTER, MISSED_QUARTER_NEEDS_REASON, QUARTER_STILL_RUNS]

/** What cannot be said of a quarter at all. */
export function meetingRecordable(given: RecordedMeeting & { readonly quarter: string }, today: LocalDate): Refusal | null {
  const quarter = parseQuarter(given.quarter)
  if (quarter === null) return refuse(MEETING_QUARTER_MALFORMED, { quarter: given.quarter }, 'quarter')
  if (given.outcome === 'HELD')
    return given.heldOn !== null && quarterOf(given.heldOn as LocalDate) === quarter
      ? null
      : refuse(MEETING_OUTSIDE_QUARTER, { quarter, heldOn: given.heldOn ?? '—' }, 'heldOn')
  if (given.reason === null) return refuse(MISSED_QUARTER_NEEDS_REASON, { quarter }, 'reason')
  return lastDayOfQuarter(quarter) >= today ? refuse(QUARTER_STILL_RUNS, { quarter }, 'quarter') : null
}
