import { describe, expect, it } from '@jest/globals'
import { type LocalDate, parseDate } from './dates.js'
import { type WorkingCalendar, workingDaysSpent } from './legal-clock.js'

const day = (text: string): LocalDate => {
  const parsed = parseDate(text)
  if (!parsed) throw new Error(text)
  return parsed
}

/** October 2026 as published: 1–7 off (weekdays 1, 2, 5, 6, 7), Saturday 10 is a make-up workday; 2027 is not published. */
const calendar: WorkingCalendar = {
  isWorkday: (date) => {
    if (date >= '2027') return 'UNKNOWN'
    if (date === '2026-10-10') return true
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6 && !(date >= '2026-10-01' && date <= '2026-10-07')
  },
}

describe('[L-39] a legal clock', () => {
  it.each([
    ['does not count the day it starts on', '2026-10-08', '2026-10-08', [], 0],
    ['counts a make-up Saturday and no Sunday', '2026-10-08', '2026-10-12', [], 3],
    ['stands still over the holidays', '2026-09-30', '2026-10-08', [], 1],
    ['stands still while papers are missing', '2026-10-08', '2026-10-16', [{ from: '2026-10-12', to: '2026-10-14' }], 4],
    ['stands still as long as a suspension has not ended', '2026-10-08', '2026-10-30', [{ from: '2026-10-09', to: null }], 0],
    ['is unknown where the calendar is, never guessed', '2026-12-30', '2027-01-04', [], 'UNKNOWN'],
  ])('%s', (_, start, end, suspensions, days) => {
    const stops = suspensions.map(({ from, to }) => ({ from: day(from), to: to === null ? null : day(to) }))
    expect(workingDaysSpent(day(start), day(end), stops, calendar)).toBe(days)
  })
})
