import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { calendarOf } from '../../../kernel/working-calendar.js'
import { difficultyStep, mayReportProgress, overdueWorkingDays, type Party, partyFits } from './difficulty.js'

const NOBODY: Party = { agency: null, institution: null, enterprise: null }

describe('[L-12] a difficulty’s way to its end', () => {
  it.each([
    ['RAISED', ['ASSIGN']],
    ['ASSIGNED', ['ASSIGN', 'REPORT', 'CLOSE']],
    ['RESOLVED', ['REOPEN']],
    ['UNRESOLVED', ['REOPEN']],
  ] as const)('from %s leads through %s alone', (state, open) => {
    const steps = (['ASSIGN', 'REPORT', 'CLOSE', 'REOPEN'] as const).filter((step) => difficultyStep(state, step) === null)
    expect(steps).toEqual(open)
    expect(difficultyStep('RAISED', 'CLOSE')).toMatchObject({ code: 'DIFFICULTY_STEP_OUT_OF_TURN', parameters: { state: 'RAISED' } })
  })

  it.each([
    ['the responsible agency', { ...NOBODY, agency: 'HOUSING' }, { agency: 'HOUSING', institution: null }, true],
    ['no other agency', { ...NOBODY, agency: 'HOUSING' }, { agency: 'TAXATION', institution: null }, false],
    ['the responsible bank', { ...NOBODY, institution: 'a' }, { agency: 'BANK', institution: 'a' }, true],
    ['no other bank', { ...NOBODY, institution: 'a' }, { agency: 'BANK', institution: 'b' }, false],
    ['the office for an enterprise', { ...NOBODY, enterprise: 'e' }, { agency: 'MECHANISM_OFFICE', institution: null }, true],
    ['not the office for an agency', { ...NOBODY, agency: 'HOUSING' }, { agency: 'MECHANISM_OFFICE', institution: null }, false],
    ['nobody while nobody is responsible', NOBODY, { agency: null, institution: null }, false],
  ])('is reported by %s', (_, responsible, actor, may) => expect(mayReportProgress(responsible, actor) === null).toBe(may))

  it('is overdue in working days after its due day, and UNKNOWN beyond the published calendar', () => {
    const works = (day: string, working = true) => [day, working] as const
    const calendar = calendarOf(
      new Map([works('2026-11-19'), works('2026-11-20'), works('2026-11-21', false), works('2026-11-22', false), works('2026-11-23')]),
    )
    const late = (due: string, closed: string | null) => overdueWorkingDays(due as LocalDate, closed as LocalDate | null, '2026-11-23' as LocalDate, calendar)
    expect([late('2026-11-19', null), late('2026-11-19', '2026-11-20'), late('2026-11-20', '2026-11-22')]).toEqual([2, 1, 0])
    expect([late('2026-11-23', null), late('2026-11-19', '2026-11-18'), late('2026-11-01', null)]).toEqual([0, 0, null])
  })
})

describe('[L-14] the four responsibilities', () => {
  it.each([
    ['GOVERNMENT_TERRITORIAL', { agency: 'MECHANISM_OFFICE' }, null],
    ['DEPARTMENT', { agency: 'HOUSING' }, null],
    ['INSTITUTION_SOCIAL', { institution: 'a' }, null],
    ['ENTERPRISE', { enterprise: 'e' }, null],
    ['ENTERPRISE', { institution: 'a' }, 'enterprise'],
    ['DEPARTMENT', {}, 'agency'],
    ['INSTITUTION_SOCIAL', { institution: 'a', agency: 'NFRA' }, 'institution'],
  ] as const)('%s is borne by %p: %s', (responsibility, party, expected) => {
    const refusal = partyFits(responsibility, { ...NOBODY, ...party })
    expect(refusal?.parameters.party ?? null).toBe(expected)
  })
})
