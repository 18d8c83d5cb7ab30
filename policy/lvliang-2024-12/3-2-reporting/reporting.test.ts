import { describe, expect, it } from '@jest/globals'
import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import type { Quarter } from '../../../kernel/quarters.js'
import { calendarOf } from '../../../kernel/working-calendar.js'
import { distinctTotals } from './distinct-totals.js'
import { obligationState } from './obligation-state.js'
import { deliveredToAll, deliveryProven, mayBeDelivered, recipientsOf } from './recipients.js'
import { reconcile } from './reconcile.js'
import { monitoringDue, monthEndDue, quarterlyDue } from './reporting-days.js'
import { periodFits, type ReturnKind, returnOfLevel } from './return-kinds.js'
import { noOpenErrors, type ReturnState, type ReturnStep, returnStep, reviewedByAnother } from './return-steps.js'

const day = (text: string) => text as LocalDate
/** 28–31 March 2024 (Thursday to Sunday), 1–3 April, and the quarter's end of September 2024. */
const calendar = calendarOf(
  new Map([
    ['2024-03-25', true],
    ['2024-03-28', true],
    ['2024-03-29', true],
    ['2024-03-30', false],
    ['2024-03-31', false],
    ['2024-04-01', true],
    ['2024-04-02', true],
  ]),
)
const nobodyKnows = calendarOf(new Map())

describe('[L-51] 每月月底前', () => {
  it('is the last working day of a month that ends on a Sunday, both days shown', () => {
    expect(monthEndDue('2024-03' as YearMonth, calendar)).toEqual({ nominal: '2024-03-31', effective: '2024-03-29' })
    expect(monthEndDue('2024-03' as YearMonth, calendar, 'NONE').effective).toBe('2024-03-31')
  })

  it('[X11] is unknown in a year without published holidays', () => {
    expect(monthEndDue('2027-01' as YearMonth, calendar).effective).toBe('UNKNOWN')
  })
})

describe('[L-49] 按季度汇总', () => {
  it.each([
    ['closes with the quarter by default', 31, '2024-03-31', '2024-03-29'],
    ['closes on the day that the city set', 25, '2024-03-25', '2024-03-25'],
  ])('%s', (_, close, nominal, effective) => expect(quarterlyDue('2024Q1' as Quarter, close, calendar)).toEqual({ nominal, effective }))
})

describe('[L-48] 按月监测', () => {
  it('is due on the day that the city set, or with the month', () => {
    expect(monitoringDue('2024-03' as YearMonth, 25, calendar)).toEqual({ nominal: '2024-03-25', effective: '2024-03-25' })
    expect(monitoringDue('2024-03' as YearMonth, 31, calendar)).toEqual({ nominal: '2024-03-31', effective: '2024-03-29' })
  })

  it.each<[ReturnKind, 'CITY' | 'COUNTY', boolean]>([
    ['MONTHLY_RETURN', 'COUNTY', true],
    ['MONTHLY_RETURN', 'CITY', false],
    ['MONTHLY_MONITORING', 'CITY', true],
    ['QUARTERLY_SUMMARY', 'COUNTY', false],
  ])('%s is written by a %s: %s', (kind, level, fits) => expect(returnOfLevel(kind, level)?.code ?? null).toBe(fits ? null : 'RETURN_LEVEL'))
})

describe('[L-49] to whom the quarter goes', () => {
  it('is named by the month that ends it', () => {
    expect(periodFits('QUARTERLY_SUMMARY', '2024-03' as YearMonth)).toBeNull()
    expect(periodFits('QUARTERLY_SUMMARY', '2024-04' as YearMonth)?.code).toBe('QUARTER_ENDS')
    expect(periodFits('MONTHLY_RETURN', '2024-04' as YearMonth)).toBeNull()
  })

  it('goes to the housing department and, as a copy, to the financial regulator; a month’s return to neither', () => {
    expect(recipientsOf('QUARTERLY_SUMMARY')).toEqual(['PROVINCIAL_HOUSING', 'PROVINCIAL_NFRA'])
    expect(recipientsOf('MONTHLY_MONITORING')).toEqual([])
  })

  it.each([
    ['on the day of its submission', '2024-04-01', '函1号', null],
    ['before its submission', '2024-03-31', '函1号', 'deliveredOn'],
    ['tomorrow', '2024-04-03', '函1号', 'deliveredOn'],
    ['without a number', '2024-04-01', ' ', 'documentNumber'],
  ])('is delivered %s: %s %s', (_, deliveredOn, documentNumber, field) =>
    expect(deliveryProven({ deliveredOn, documentNumber }, '2024-04-01', '2024-04-02')?.field ?? null).toBe(field),
  )

  it('is delivered once to each, and done when both have it', () => {
    expect(mayBeDelivered('QUARTERLY_SUMMARY', 'PROVINCIAL_NFRA', ['PROVINCIAL_HOUSING'])).toBeNull()
    expect(mayBeDelivered('QUARTERLY_SUMMARY', 'PROVINCIAL_HOUSING', ['PROVINCIAL_HOUSING'])?.code).toBe('NO_RECIPIENT')
    expect(mayBeDelivered('MONTHLY_RETURN', 'PROVINCIAL_HOUSING', [])?.code).toBe('NO_RECIPIENT')
    expect(deliveredToAll('QUARTERLY_SUMMARY', ['PROVINCIAL_HOUSING'])).toMatchObject({
      code: 'SUMMARY_NOT_DELIVERED',
      parameters: { missing: '国家金融监督管理总局山西监管局' },
    })
    expect(deliveredToAll('QUARTERLY_SUMMARY', ['PROVINCIAL_NFRA', 'PROVINCIAL_HOUSING'])).toBeNull()
    expect(deliveredToAll('MONTHLY_RETURN', [])).toBeNull()
  })
})

describe('[L-48] where a duty stands', () => {
  const due = monthEndDue('2024-03' as YearMonth, calendar)
  const unknown = monthEndDue('2024-03' as YearMonth, nobodyKnows)
  const made = (submittedOn: string, isNil = false) => ({ submittedOn: day(submittedOn), isNil })
  it.each([
    ['due on its last day', due, null, '2024-03-29', { state: 'DUE', daysLate: null }],
    ['missing after it, with working days', due, null, '2024-04-02', { state: 'MISSING', daysLate: 2 }],
    ['submitted in time', due, made('2024-03-29'), '2024-04-02', { state: 'SUBMITTED', daysLate: null }],
    ['a zero report, which is a report', due, made('2024-03-28', true), '2024-04-02', { state: 'ZERO_REPORT', daysLate: null }],
    ['late by one working day', due, made('2024-04-01'), '2024-04-02', { state: 'LATE', daysLate: 1 }],
    ['unknown without a calendar, never missing by a guess', unknown, null, '2024-04-02', { state: 'UNKNOWN', daysLate: null }],
  ])('is %s', (_, days, report, today, expected) => expect(obligationState(days, report, day(today), calendar)).toEqual(expected))
})

describe('[L-51] the way of a return', () => {
  it.each<[ReturnStep, ReturnState, ReturnState | null]>([
    ['REVIEW', 'DRAFT', 'REVIEWED'],
    ['SUBMIT', 'REVIEWED', 'SUBMITTED'],
    ['SUBMIT', 'DRAFT', null],
    ['RETURN', 'SUBMITTED', 'RETURNED'],
    ['RESUBMIT', 'RETURNED', 'SUPERSEDED'],
    ['ACCEPT', 'SUBMITTED', 'ACCEPTED'],
    ['SEAL', 'ACCEPTED', 'SEALED'],
    ['RETURN', 'SEALED', null],
  ])('%s of a return that is %s: %s', (step, state, to) => {
    const done = returnStep(state, step)
    expect('to' in done ? done.to : null).toBe(to)
  })

  it('has another person review it, and no open error before it is signed', () => {
    expect(reviewedByAnother('a', 'a')?.code).toBe('REVIEWER_PREPARED')
    expect(reviewedByAnother('a', 'b')).toBeNull()
    expect(noOpenErrors(1)?.parameters).toEqual({ count: '1' })
    expect(noOpenErrors(0)).toBeNull()
  })
})

describe('[L-48] what is counted', () => {
  it('is distinct scopes, with distinct projects beside', () => {
    const row = (scopeId: string, projectId: string) => ({ scopeId, projectId })
    expect(distinctTotals([row('1', 'p'), row('1', 'p'), row('2', 'p')])).toEqual({ scopes: 2, projects: 1 })
  })

  it('[L-49] stands beside the hub’s own figures: differences are listed, and a missing return is not zero', () => {
    const figure = (unitId: string, amount: bigint) => ({ unitId, measure: 'DISBURSED', amount })
    expect(reconcile([figure('a', 1n), figure('b', 2n)], [figure('a', 1n), figure('b', 3n), figure('c', 0n)])).toEqual([
      { unitId: 'b', measure: 'DISBURSED', reported: 2n, own: 3n },
      { unitId: 'c', measure: 'DISBURSED', reported: null, own: 0n },
    ])
  })
})
