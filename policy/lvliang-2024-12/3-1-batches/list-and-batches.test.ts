import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import type { Fen } from '../../../kernel/money.js'
import { met, notMet, unknown } from '../../../kernel/verdict.js'
import { calendarOf } from '../../../kernel/working-calendar.js'
import type { Assessment } from '../2-3-conditions/assessment.js'
import { conditionsMet } from '../2-3-list/conditions-met.js'
import { countyProposes } from '../2-3-list/county-proposes.js'
import { onTheList } from '../2-3-list/nominated.js'
import { removalReasoned } from '../2-3-list/removal.js'
import { batchStep, stateAfterPush } from './batch-states.js'
import { DATED_DUTIES, dutyOutcome } from './dated-duties.js'
import { listTotals } from './totals.js'

it('[L-23] the list is the county’s own office’s to propose', () => {
  expect(countyProposes({ kind: 'OFFICE', unit: '离石区' }, '离石区', 'scopeId')).toBeNull()
  for (const actor of [
    { kind: 'OFFICE', unit: '吕梁市' },
    { kind: 'AGENCY', unit: '离石区' },
  ] as const)
    expect(countyProposes(actor, '离石区', 'scopeId')).toMatchObject({ code: 'LIST_BY_COUNTY_ONLY', field: 'scopeId' })
})

describe('[L-24] a scope is proposed when all five conditions hold', () => {
  const check = (finding: ReturnType<typeof met>) => ({ check: 'x', rule: 'L-25', clause: 'x', finding, evidence: [], openPoints: [] })
  const assessed = (state: Assessment['state'], ...findings: ReturnType<typeof met>[]): Assessment => ({
    policy: 'LVLIANG_2024_12',
    day: '2026-11-23',
    state,
    conditions: [{ condition: 1, state: 'MET', checks: findings.map(check) }],
    acts: [],
  })
  it.each([
    ['is not refused when they do', assessed('MET', met()), null],
    ['is refused with the first that is not known', assessed('UNKNOWN', met(), unknown('FIRST', 'HOUSING'), notMet('SECOND', {}, 'NFRA')), 'FIRST'],
    ['is refused with the first that is not met', assessed('NOT_MET', notMet('SECOND', {}, 'NFRA')), 'SECOND'],
    ['is refused when nobody knows it', null, 'SCOPE_NOT_ASSESSED'],
  ])('%s', (_, assessment, code) => expect(conditionsMet(assessment, 'scopeId')?.code ?? null).toBe(code))
})

it('[L-24] only what the list holds is pushed', () => {
  expect(['MATURE', 'PUSHED', 'IMPLEMENTED'].map((state) => onTheList(state as 'MATURE'))).toEqual([null, null, null])
  for (const state of [null, 'REMOVED'] as const) expect(onTheList(state)).toMatchObject({ code: 'NOT_NOMINATED' })
})

it('[L-24] nothing is taken off the list without a word why', () => {
  expect(removalReasoned('资金挪用未追回')).toBeNull()
  expect(removalReasoned(' ')).toMatchObject({ code: 'REMOVAL_WITHOUT_REASON' })
})

it('[L-45] mature, pushed, implemented: in that order, and what was taken off stays off', () => {
  expect([batchStep('MATURE', 'PUSHED', 'id'), batchStep('PUSHED', 'IMPLEMENTED', 'id'), batchStep('IMPLEMENTED', 'REMOVED', 'id')]).toEqual([null, null, null])
  for (const [from, to] of [
    ['MATURE', 'IMPLEMENTED'],
    ['REMOVED', 'PUSHED'],
    ['REMOVED', 'REMOVED'],
    ['IMPLEMENTED', 'IMPLEMENTED'],
  ] as const)
    expect(batchStep(from, to, 'id')).toMatchObject({ code: 'NOMINATION_STEP', parameters: { from, to } })
  expect((['MATURE', 'PUSHED', 'IMPLEMENTED'] as const).map(stateAfterPush)).toEqual(['PUSHED', 'PUSHED', 'IMPLEMENTED'])
})

describe('[L-43] [L-44] the days of March 2024', () => {
  const days = Array.from({ length: 31 }, (_, n) => `2024-03-${String(n + 1).padStart(2, '0')}`)
  const calendar = calendarOf(new Map(days.map((day) => [day, ![0, 6].includes(new Date(day).getUTCDay())])))
  const outcome = (due: string, done: string | null, today = '2024-03-29', known = calendar) =>
    dutyOutcome(due as LocalDate, done as LocalDate | null, today as LocalDate, known)
  it('are the 5th for the plan and the 10th, a Sunday, for the first batch', () =>
    expect(DATED_DUTIES.map(({ rule, due }) => [rule, due])).toEqual([
      ['L-43', '2024-03-05'],
      ['L-44', '2024-03-10'],
    ]))
  it.each([
    ['the plan on its day is done', outcome('2024-03-05', '2024-03-05'), { state: 'DONE', effective: '2024-03-05', lateBy: 0 }],
    ['the first batch’s last working day is the Friday before', outcome('2024-03-10', '2024-03-10'), { state: 'DONE', effective: '2024-03-08', lateBy: 0 }],
    ['Monday is a working day late', outcome('2024-03-10', '2024-03-11'), { state: 'LATE', effective: '2024-03-08', lateBy: 1 }],
    ['not done, it is missing for as long as it is', outcome('2024-03-10', null), { state: 'MISSING', effective: '2024-03-08', lateBy: 15 }],
    ['before its day it is waited for', outcome('2024-03-10', null, '2024-03-04'), { state: 'WAITING', effective: '2024-03-08', lateBy: 0 }],
    [
      'without a calendar no day is guessed',
      outcome('2024-03-10', null, '2024-03-29', calendarOf(new Map())),
      { state: 'MISSING', effective: null, lateBy: null },
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

it('[L-46] a quarter’s totals count each scope once and projects beside, with the newest demand', () => {
  const one = (scopeId: string, projectId: string, requested: bigint | null) => ({ scopeId, projectId, requested: requested as Fen | null })
  expect(listTotals([one('a', 'p', 300n), one('a', 'p', 100n), one('b', 'p', null), one('c', 'q', 50n)])).toEqual({ scopes: 3, projects: 2, requested: 350n })
  expect(listTotals([one('b', 'p', null)])).toEqual({ scopes: 1, projects: 1, requested: null })
})
