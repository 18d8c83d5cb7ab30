import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { type Quarter, quartersAfter } from '../../../kernel/quarters.js'
import { meetingRecordable, quarterlyMeeting, type RecordedMeeting } from './quarterly-meeting.js'

const TODAY = '2026-11-23' as LocalDate
const held = (heldOn: string): RecordedMeeting => ({ outcome: 'HELD', heldOn, reason: null })
const missed: RecordedMeeting = { outcome: 'NOT_HELD', heldOn: null, reason: '汛期，主要负责人在一线' }

describe('[L-10] the special meeting of a quarter', () => {
  it.each([
    ['held on its first day', '2026Q3', [held('2026-07-01')], 'HELD'],
    ['held on its last day', '2026Q3', [held('2026-09-30')], 'HELD'],
    ['missed when the meeting came a day later', '2026Q3', [held('2026-10-01')], 'MISSED'],
    ['missed with its reason', '2026Q3', [missed], 'MISSED_WITH_REASON'],
    ['held, whatever was said before', '2026Q3', [missed, held('2026-08-12')], 'HELD'],
    ['missed without a word', '2026Q3', [], 'MISSED'],
    ['due while the quarter runs', '2026Q4', [], 'DUE'],
    ['held in the quarter that runs', '2026Q4', [held('2026-11-02')], 'HELD'],
    ['nothing before it begins', '2027Q1', [], null],
    ['nothing before the document was issued', '2023Q4', [], null],
    ['a duty in the quarter in which it was issued', '2024Q1', [], 'MISSED'],
  ])('is %s', (_, quarter, recorded, state) => expect(quarterlyMeeting(quarter as Quarter, recorded, TODAY)).toBe(state))

  it('is due on the quarter’s last day and missed on the next', () => {
    expect(quarterlyMeeting('2026Q3' as Quarter, [], '2026-09-30' as LocalDate)).toBe('DUE')
    expect(quarterlyMeeting('2026Q3' as Quarter, [], '2026-10-01' as LocalDate)).toBe('MISSED')
  })

  it.each([
    ['a quarter that is none', { quarter: '2026-3', ...held('2026-08-01') }, 'MEETING_QUARTER_MALFORMED'],
    ['a day of another quarter', { quarter: '2026Q3', ...held('2026-10-01') }, 'MEETING_OUTSIDE_QUARTER'],
    ['no day', { quarter: '2026Q3', ...held('2026-10-01'), heldOn: null }, 'MEETING_OUTSIDE_QUARTER'],
    ['no reason', { quarter: '2026Q3', ...missed, reason: null }, 'MISSED_QUARTER_NEEDS_REASON'],
    ['a quarter that still runs', { quarter: '2026Q4', ...missed }, 'QUARTER_STILL_RUNS'],
  ])('cannot be recorded with %s', (_, given, code) => expect(meetingRecordable(given, TODAY)).toMatchObject({ code }))

  it('is recorded with its day, or as missed with its reason', () => {
    expect(meetingRecordable({ quarter: '2026Q3', ...held('2026-08-01') }, TODAY)).toBeNull()
    expect(meetingRecordable({ quarter: '2026Q3', ...missed }, TODAY)).toBeNull()
  })

  it('comes round four times a year', () =>
    expect([-3, -1, 1, 4].map((n) => quartersAfter('2026Q4' as Quarter, n))).toEqual(['2026Q1', '2026Q3', '2027Q1', '2027Q4']))
})
