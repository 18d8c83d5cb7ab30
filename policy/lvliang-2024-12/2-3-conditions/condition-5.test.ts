import { describe, expect, it } from '@jest/globals'
import { COMPLETE, day, month } from '../sample-facts.js'
import { plansKept, plansSettings } from './condition-5-plans.js'
import { scaleAndProspects } from './condition-5-scale-and-prospects.js'
import type { AssessmentFacts, BankJudgement, CompletionPlan, LoanUseMonth, Milestone } from './facts.js'

const judged = (question: string, favourable: boolean, judgedOn: string, institutionId = 'bank'): BankJudgement => ({
  id: `${question} ${judgedOn}`,
  question,
  favourable,
  judgedOn: day(judgedOn),
  institutionId,
})
const anyBank = { ...COMPLETE.settings, leadBankDecides: { ...COMPLETE.settings.leadBankDecides, value: false } }

describe('[L-35] 条件五: scale and prospects are judged by the lead bank', () => {
  const [scale, prospect] = [judged('SCALE_REASONABLE', true, '2026-04-01'), judged('SALES_PROSPECT', true, '2026-04-01')]
  const given = (judgements: readonly BankJudgement[], more: Partial<AssessmentFacts> = {}) => scaleAndProspects({ ...COMPLETE, judgements, ...more })
  it.each([
    ['judged in favour', [scale, prospect], {}, 'JUDGED', []],
    ['unknown on scale', [prospect], {}, 'UNKNOWN', ['SCALE_NOT_JUDGED']],
    ['unknown on prospects', [scale], {}, 'UNKNOWN', ['PROSPECT_NOT_JUDGED']],
    ['unknown by a word of tomorrow', [scale, judged('SALES_PROSPECT', true, '2026-11-24')], {}, 'UNKNOWN', ['PROSPECT_NOT_JUDGED']],
    ['not met by the newest', [scale, prospect, judged('SALES_PROSPECT', false, '2026-04-02')], {}, 'NOT_MET', ['PROSPECT_POOR']],
    ['not met by the one against on one day', [scale, judged('SCALE_REASONABLE', false, '2026-04-01'), prospect], {}, 'NOT_MET', ['SCALE_UNREASONABLE']],
    ['judged anew', [judged('SCALE_REASONABLE', false, '2026-03-01'), scale, prospect], {}, 'JUDGED', []],
    ['unmoved by another bank', [scale, prospect, judged('SCALE_REASONABLE', false, '2026-05-01', 'other')], {}, 'JUDGED', []],
    [
      'moved by it where any bank decides',
      [scale, prospect, judged('SCALE_REASONABLE', false, '2026-05-01', 'other')],
      { settings: anyBank },
      'NOT_MET',
      ['SCALE_UNREASONABLE'],
    ],
    ['judged without a lead bank where any bank decides', [scale, prospect], { settings: anyBank, leadBanks: [] }, 'JUDGED', []],
    ['unknown while nobody leads', [scale, prospect], { leadBanks: [] }, 'UNKNOWN', ['LEAD_BANK_MISSING']],
    ['unknown by everything', [], { leadBanks: [], closedAccounts: [] }, 'UNKNOWN', ['LEAD_BANK_MISSING', 'SCALE_NOT_JUDGED', 'PROSPECT_NOT_JUDGED']],
  ] as const)('is %s', (_, judgements, more, state, acts) => {
    const found = given(judgements, more)
    expect(found.state).toBe(state)
    expect(found.acts.map(({ code }) => code)).toEqual(acts)
  })
  it('shows what it rests on', () => {
    expect(given([scale, prospect]).evidence).toEqual(['SCALE_REASONABLE 2026-04-01', 'SALES_PROSPECT 2026-04-01'])
    expect(given([judged('SCALE_REASONABLE', false, '2026-05-01'), prospect])).toMatchObject({ since: '2026-05-01', actsNext: 'BANK' })
  })
})

describe('[L-36] 条件五: loan-use plan and completion plan, 实事求是', () => {
  const given = (more: Partial<AssessmentFacts>) => plansKept({ ...COMPLETE, ...more })
  const use = (more: Partial<LoanUseMonth>) => ({
    loanUse: [
      { id: 'use', institutionId: 'bank', month: month('2026-08'), purpose: 'CONSTRUCTION', planned: 1_000n, actual: null, driftReason: null, ...more },
    ],
  })
  const plan = (more: Partial<CompletionPlan>): CompletionPlan => ({
    id: 'plan',
    plannedCompletion: day('2026-11-22'),
    actualCompletion: null,
    plannedDelivery: day('2027-12-31'),
    superseded: null,
    ...more,
  })
  const node = (more: Partial<Milestone>) => ({
    milestones: [{ id: 'node', plan: 'COMPLETION' as const, plannedOn: day('2026-11-22'), revisedOn: null, actualOn: null, ...more }],
  })
  it.each([
    ['met by both', {}, 'MET', []],
    ['unknown without a loan-use plan', { loanUse: [] }, 'UNKNOWN', ['LOAN_USE_PLAN_MISSING']],
    ['unknown by a plan without amounts', use({ planned: 0n, actual: 0n }), 'UNKNOWN', ['LOAN_USE_PLAN_MISSING']],
    ['met a fifth below the plan', use({ actual: 800n }), 'MET', []],
    ['not met by a fen more', use({ actual: 799n }), 'NOT_MET', ['LOAN_USE_OFF_PLAN']],
    ['met a fifth above the plan', use({ actual: 1_200n }), 'MET', []],
    ['not met by a fen more above', use({ actual: 1_201n }), 'NOT_MET', ['LOAN_USE_OFF_PLAN']],
    ['met off the plan with a reason', use({ actual: 5n, driftReason: '封冻期' }), 'MET', []],
    ['not met with a blank reason', use({ actual: 5n, driftReason: ' ' }), 'NOT_MET', ['LOAN_USE_OFF_PLAN']],
    ['unknown while a past month is silent', use({ month: month('2026-09') }), 'UNKNOWN', ['LOAN_USE_NOT_REPORTED']],
    ['met while last month is silent', use({ month: month('2026-10') }), 'MET', []],
    ['unknown without a completion plan', { completionPlans: [] }, 'UNKNOWN', ['COMPLETION_PLAN_MISSING']],
    ['unknown by a plan that was revised and none that holds', { completionPlans: [plan({ superseded: '雨季' })] }, 'UNKNOWN', ['COMPLETION_PLAN_MISSING']],
    ['met after a revision', { completionPlans: [plan({ superseded: '雨季' }), plan({ plannedCompletion: day('2027-01-01') })] }, 'MET', []],
    ['met on the planned day', { completionPlans: [plan({ plannedCompletion: day('2026-11-23') })] }, 'MET', []],
    ['not met the day after', { completionPlans: [plan({})] }, 'NOT_MET', ['COMPLETION_PLAN_OVERRUN']],
    ['met when it was completed', { completionPlans: [plan({ actualCompletion: day('2026-11-23') })] }, 'MET', []],
    ['not met when it will be', { completionPlans: [plan({ actualCompletion: day('2026-11-24') })] }, 'NOT_MET', ['COMPLETION_PLAN_OVERRUN']],
    ['not met by a milestone of completion', node({}), 'NOT_MET', ['PLAN_MILESTONES_MISSED']],
    ['not met by a milestone of loan use', node({ plan: 'LOAN_USE' }), 'NOT_MET', ['PLAN_MILESTONES_MISSED']],
    ['unmoved by relocation', node({ plan: 'RELOCATION' }), 'MET', []],
    ['met by a milestone that was reached', node({ actualOn: day('2026-11-23') }), 'MET', []],
    ['met by a milestone that was revised', node({ revisedOn: day('2026-11-23') }), 'MET', []],
    ['not met past the revision', node({ revisedOn: day('2026-11-21'), plannedOn: day('2027-01-01') }), 'NOT_MET', ['PLAN_MILESTONES_MISSED']],
  ])('is %s', (_, more, state, acts) => {
    const found = given(more)
    expect(found.state).toBe(state)
    expect(found.acts.map(({ code }) => code)).toEqual(acts)
  })
  it('says what is off, since when, by which records', () => {
    expect(given(use({ actual: 5n }))).toMatchObject({ parameters: { months: '1', percent: '20' }, since: '2026-09-01', actsNext: 'BANK' })
    expect(given({ completionPlans: [plan({})] })).toMatchObject({ parameters: { due: '2026-11-22' }, since: '2026-11-23', evidence: ['use', 'plan'] })
    expect(given(node({}))).toMatchObject({ parameters: { count: '1', due: '2026-11-22' }, since: '2026-11-23' })
    expect(given({}).evidence).toEqual(['use', 'plan'])
  })
  it('shows its setting where something actual was compared', () => {
    expect(plansSettings({ ...COMPLETE, ...use({ actual: 1n }) })).toEqual([COMPLETE.settings.planDriftPercent])
    expect(plansSettings(COMPLETE)).toEqual([])
  })
})
