import { describe, expect, it } from '@jest/globals'
import { COMPLETE, day, month } from '../sample-facts.js'
import { underConstruction, underConstructionSettings } from './condition-1-under-construction.js'
import type { AssessmentFacts } from './facts.js'

const given = (more: Partial<AssessmentFacts>) => underConstruction({ ...COMPLETE, ...more })
const progress = (...reports: readonly (readonly [string, string])[]) => ({
  progress: reports.map(([when, status]) => ({ id: when, month: month(when), status })),
})
const stop = (stoppedOn: string, resumedOn: string | null = null) => ({
  id: stoppedOn,
  stoppedOn: day(stoppedOn),
  resumedOn: resumedOn === null ? null : day(resumedOn),
})
const judgement = (assessedOn: string, more = {}) => ({
  id: 'judgement',
  assessedOn: day(assessedOn),
  assetsSufficient: true,
  canResume: true,
  canDeliver: true,
  ...more,
})

describe('[L-27] 条件一, first limb: under construction', () => {
  it.each([
    ['met by the newest month', progress(['2026-10', 'UNDER_CONSTRUCTION'], ['2026-09', 'STOPPED']), 'MET', null],
    ['not met by an older month', progress(['2026-10', 'STOPPED'], ['2026-09', 'UNDER_CONSTRUCTION']), 'NOT_MET', 'WORKS_STOPPED'],
    ['not met by a short stop that nobody dated', progress(['2026-10', 'SHORT_TERM_STOPPED']), 'NOT_MET', 'WORKS_STOPPED'],
    ['not met where one of two reporters says stopped', progress(['2026-10', 'UNDER_CONSTRUCTION'], ['2026-10', 'STOPPED']), 'NOT_MET', 'WORKS_STOPPED'],
    ['met where one building is done and another goes on', progress(['2026-10', 'COMPLETED'], ['2026-10', 'UNDER_CONSTRUCTION']), 'MET', null],
    ['not met by works that are completed', progress(['2026-10', 'COMPLETED']), 'NOT_MET', 'WORKS_COMPLETED'],
    ['met by a word of three months ago', progress(['2026-08', 'UNDER_CONSTRUCTION']), 'MET', null],
    ['unknown by an older word', progress(['2026-07', 'UNDER_CONSTRUCTION']), 'UNKNOWN', 'CONSTRUCTION_NOT_REPORTED'],
    ['unknown without any', progress(), 'UNKNOWN', 'CONSTRUCTION_NOT_REPORTED'],
    ['met after a stop that ended', { stops: [stop('2026-02-01', '2026-11-23')] }, 'MET', null],
    ['met before a stop of tomorrow', { stops: [stop('2026-11-24')] }, 'MET', null],
  ])('is %s', (_, more, state, code) => expect(given(more)).toMatchObject({ state, code }))

  it('has no step that would undo a completion', () => expect(given(progress(['2026-10', 'DELIVERED'])).acts).toEqual([]))
  it('names the report', () => expect(given({}).evidence).toEqual(['october']))
})

describe('[L-27] 条件一, second limb: stopped for a short term, able to resume and deliver', () => {
  const stops = [stop('2026-09-01')]
  it.each([
    ['judged by a person in favour', { stops, resumptions: [judgement('2026-09-01')] }, 'JUDGED', null],
    ['judged whatever progress says', { ...progress(), stops, resumptions: [judgement('2026-09-01')] }, 'JUDGED', null],
    ['unknown without a judgement', { stops }, 'UNKNOWN', 'RESUMPTION_NOT_JUDGED'],
    ['unknown by a judgement of before the stop', { stops, resumptions: [judgement('2026-08-31')] }, 'UNKNOWN', 'RESUMPTION_NOT_JUDGED'],
    [
      'unknown by a judgement of before a later stop',
      { stops: [...stops, stop('2026-10-01')], resumptions: [judgement('2026-09-30')] },
      'UNKNOWN',
      'RESUMPTION_NOT_JUDGED',
    ],
    ['not met without assets', { stops, resumptions: [judgement('2026-09-02', { assetsSufficient: false })] }, 'NOT_MET', 'RESUMPTION_NOT_ASSURED'],
    ['not met when it cannot resume', { stops, resumptions: [judgement('2026-09-02', { canResume: false })] }, 'NOT_MET', 'RESUMPTION_NOT_ASSURED'],
    ['not met when it cannot deliver', { stops, resumptions: [judgement('2026-09-02', { canDeliver: false })] }, 'NOT_MET', 'RESUMPTION_NOT_ASSURED'],
    ['judged by the newest judgement', { stops, resumptions: [judgement('2026-09-02', { canDeliver: false }), judgement('2026-09-03')] }, 'JUDGED', null],
    ['judged on the last day of a short term', { stops: [stop('2025-11-23')], resumptions: [judgement('2026-09-02')] }, 'JUDGED', null],
    ['not met the day after', { stops: [stop('2025-11-22')], resumptions: [judgement('2026-09-02')] }, 'NOT_MET', 'WORKS_STOPPED_TOO_LONG'],
    [
      'not met by the longest of two stops',
      { stops: [...stops, stop('2025-11-22')], resumptions: [judgement('2026-09-02')] },
      'NOT_MET',
      'WORKS_STOPPED_TOO_LONG',
    ],
  ])('is %s', (_, more, state, code) => expect(given(more)).toMatchObject({ state, code }))

  it('names one step of the shorter limb, the records and the stop’s first day', () =>
    expect(given({ stops })).toMatchObject({ acts: [{ code: 'RESUMPTION_NOT_JUDGED', agency: 'HOUSING' }], evidence: ['2026-09-01'], since: '2026-09-01' }))
  it('shows the judgement', () => expect(given({ stops, resumptions: [judgement('2026-09-02')] }).evidence).toEqual(['2026-09-01', 'judgement']))
  it('shows which setting decided', () => {
    expect(underConstructionSettings({ ...COMPLETE, stops })).toEqual([COMPLETE.settings.shortStopDays])
    expect(underConstructionSettings(COMPLETE)).toEqual([COMPLETE.settings.progressMonths])
  })
})
