import type { LocalDate } from '../../../../kernel/dates.js'
import { choice, count, date, text } from '../../../../platform/register/column.js'
import { defineRegister } from '../../../../platform/register/register.js'
import { textOf } from '../../../../platform/register/row.js'
import { MEETING_OUTSIDE_QUARTER, meetingRecordable } from '../../../../policy/lvliang-2024-12/2-1-consultation/quarterly-meeting.js'

/** A unit's special meeting of a quarter, city or county as the unit is; or that there was none, and why. */
export const SPECIAL_MEETINGS = defineRegister({
  schema: 'coordination',
  type: 'SpecialMeeting',
  plural: 'specialMeetings',
  zh: '协调机制专题会议',
  en: 'Special meetings of the mechanism',
  clause: '吕梁 二(一)',
  rule: 'L-10',
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'unit' },
  columns: {
    quarter: text('季度', 'Quarter', { max: 6, filter: true, example: '2026Q2' }),
    number: count('本季度第几次', 'Which of the quarter', { max: 99, example: '1' }),
    outcome: choice('是否召开', 'Held or not', 'MeetingOutcome', { HELD: ['召开', 'Held'], NOT_HELD: ['未召开', 'Not held'] }),
    heldOn: date('召开日期', 'Held on', { optional: true, example: '2026-06-12', note: '未召开的不填' }),
    reason: text('未召开原因', 'Why it was not held', { optional: true, max: 500, example: '', note: '未召开的必填' }),
    chair: text('主持人职务', 'Post of the chair', { optional: true, example: '副市长', note: '填职务，不填姓名' }),
    attendees: text('参会职务', 'Posts of those who attended', { optional: true, max: 1000, example: '住建局局长、金监分局局长', note: '填职务，不填姓名' }),
    minutes: text('会议纪要文号', 'Number of the minutes', { optional: true, max: 100, filter: true, example: '吕房融协纪〔2026〕2号' }),
  },
  key: ['quarter', 'number'],
  newestBy: 'quarter',
  rules: [
    {
      refusal: MEETING_OUTSIDE_QUARTER,
      check: (row, today) =>
        meetingRecordable(
          {
            quarter: textOf(row, 'quarter') ?? '',
            outcome: row.outcome === 'HELD' ? 'HELD' : 'NOT_HELD',
            heldOn: textOf(row, 'heldOn'),
            reason: textOf(row, 'reason'),
          },
          today as LocalDate,
        ),
    },
  ],
})
