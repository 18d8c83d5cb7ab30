import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import type { WorkingCalendar } from '../../../kernel/legal-clock.js'
import { type Application, type ApplicationStep, certificateClock } from './certificate-clock.js'

/** October 2026 as published: 1–7 off, Saturday 10 is a make-up workday; 2027 is not published. */
const calendar: WorkingCalendar = {
  isWorkday: (date) => {
    if (date >= '2027') return 'UNKNOWN'
    if (date === '2026-10-10') return true
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6 && !(date >= '2026-10-01' && date <= '2026-10-07')
  },
}
const step = (kind: string, day: string, extraWorkdays: number | null = null): ApplicationStep => ({ step: kind, happenedOn: day as LocalDate, extraWorkdays })
const application = (steps: readonly ApplicationStep[], more: Partial<Application> = {}): Application => ({
  certificateType: 'CONSTRUCTION_PERMIT',
  submittedOn: '2026-10-08' as LocalDate,
  outcome: 'IN_PROCESS',
  decidedOn: null,
  committedWorkdays: 5,
  statutoryWorkdays: 7,
  steps,
  ...more,
})
const accepted = step('ACCEPTED', '2026-10-09')
const clock = (steps: readonly ApplicationStep[], today: string, more: Partial<Application> = {}) =>
  certificateClock(application(steps, more), today as LocalDate, calendar)

describe('[L-39] the clock of an application', () => {
  it.each([
    ['runs from acceptance, over the make-up Saturday', [accepted], '2026-10-16', { state: 'ACCEPTED', workdaysSpent: 6, overdueWorkdays: 1 }],
    ['has not run out on its last day', [accepted], '2026-10-15', { workdaysSpent: 5, overdueWorkdays: 0 }],
    ['runs from receipt where nobody accepted', [], '2026-10-12', { state: 'SUBMITTED', startedOn: '2026-10-08', workdaysSpent: 3 }],
    ['runs from receipt where acceptance came after five silent working days', [step('ACCEPTED', '2026-10-20')], '2026-10-20', { startedOn: '2026-10-08' }],
    [
      'runs from a late acceptance that waited for papers',
      [step('SUPPLEMENT_REQUIRED', '2026-10-09'), step('SUPPLEMENTED', '2026-10-19'), step('ACCEPTED', '2026-10-20')],
      '2026-10-21',
      { startedOn: '2026-10-20', workdaysSpent: 1 },
    ],
    [
      'stands still while papers are awaited, and says so',
      [accepted, step('SUPPLEMENT_REQUIRED', '2026-10-12')],
      '2026-10-30',
      { state: 'SUPPLEMENTING', suspendedBy: 'SUPPLEMENT_REQUIRED', suspendedSince: '2026-10-12', workdaysSpent: 1, overdueWorkdays: 0 },
    ],
    [
      'stands still during expert review and publicity, both ends included',
      [
        accepted,
        step('EXPERT_REVIEW', '2026-10-12'),
        step('EXPERT_REVIEWED', '2026-10-13'),
        step('PUBLICITY', '2026-10-14'),
        step('PUBLICITY_ENDED', '2026-10-16'),
      ],
      '2026-10-20',
      { state: 'ACCEPTED', suspendedBy: null, workdaysSpent: 3 },
    ],
    ['counts what a head extended', [accepted, step('EXTENDED', '2026-10-14', 3)], '2026-10-20', { limitWorkdays: 8, workdaysSpent: 8, overdueWorkdays: 0 }],
    ['stops when the permit is issued', [accepted, step('ISSUED', '2026-10-13')], '2026-11-30', { state: 'ISSUED', workdaysSpent: 3, overdueWorkdays: 0 }],
    ['is unknown where the calendar is, never guessed', [accepted], '2027-01-05', { workdaysSpent: 'UNKNOWN', overdueWorkdays: 'UNKNOWN' }],
  ])('%s', (_, steps, today, expected) => expect(clock(steps, today)).toMatchObject(expected))

  it.each([
    ['a commitment', {}, 5, 'COMMITTED'],
    ['the statutory days of the list of services', { committedWorkdays: null, statutoryWorkdays: 6 }, 6, 'STATUTORY'],
    ['the statute itself', { committedWorkdays: null, statutoryWorkdays: null }, 7, 'STATUTORY'],
    ['nothing where no law says', { certificateType: 'COMPLETION_FILING', committedWorkdays: null, statutoryWorkdays: null }, null, null],
  ])('is limited by %s', (_, more, limitWorkdays, limitBasis) => expect(clock([accepted], '2026-10-12', more)).toMatchObject({ limitWorkdays, limitBasis }))

  it('[L-42] closes with a rejected registration of a mortgage, on the day it was decided', () =>
    expect(
      clock([accepted], '2026-11-30', { certificateType: 'MORTGAGE_REGISTRATION', outcome: 'REJECTED', decidedOn: '2026-10-12' as LocalDate }),
    ).toMatchObject({ state: 'CLOSED', workdaysSpent: 2 }))
})
