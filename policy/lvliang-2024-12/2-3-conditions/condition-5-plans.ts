import { addDays, lastDayOf, monthsAfter, yearMonthOf } from '../../../kernel/dates.js'
import { sum } from '../../../kernel/money.js'
import { allOf, type Finding, met, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts, LoanUseMonth, Milestone } from './facts.js'
import type { OpenPoint } from './settings.js'

type Facts = Pick<AssessmentFacts, 'day' | 'loanUse' | 'completionPlans' | 'milestones' | 'settings'>

const driftsFor =
  (percent: number) =>
  ({ planned, actual, driftReason }: LoanUseMonth): boolean => {
    if (actual === null || (driftReason ?? '').trim() !== '') return false
    const gap = actual > planned ? actual - planned : planned - actual
    return gap * 100n > planned * BigInt(percent)
  }

/** A plan with amounts by month; what came stays near it or says why. */
function loanUsePlanned({ loanUse, settings }: Facts): Finding {
  const percent = settings.planDriftPercent.value
  const drifting = loanUse.filter(driftsFor(percent)).toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const [first] = drifting
  const plan = sum(loanUse.map(({ planned }) => planned)) > 0n ? met(...loanUse.map(({ id }) => id)) : unknown('LOAN_USE_PLAN_MISSING', 'BANK')
  if (first === undefined) return plan
  const figures = { months: String(drifting.length), percent: String(percent) }
  const drift = notMet('LOAN_USE_OFF_PLAN', figures, 'BANK', ...drifting.map(({ id }) => id))
  return allOf(plan, sinceDay(drift, addDays(lastDayOf(first.month), 1)))
}

/** A month that ended before the last one has its actual amount: what nobody reported is not taken for as planned. */
function loanUseReported({ day, loanUse }: Facts): Finding {
  const lastMonth = monthsAfter(yearMonthOf(day), -1)
  const silent = loanUse.filter(({ month, actual }) => actual === null && month < lastMonth).map(({ id }) => id)
  return silent.length === 0 ? met() : unknown('LOAN_USE_NOT_REPORTED', 'BANK', ...silent)
}

/** The plan that holds, of each building or of the whole, is not past its day without works being completed or the plan revised. */
function completionPlanned({ day, completionPlans }: Facts): Finding {
  const holding = completionPlans.filter(({ superseded }) => superseded === null)
  if (holding.length === 0) return unknown('COMPLETION_PLAN_MISSING', 'HOUSING')
  const overrun = holding
    .filter(({ actualCompletion, plannedCompletion }) => (actualCompletion === null || actualCompletion > day) && plannedCompletion < day)
    .toSorted((a, b) => (a.plannedCompletion < b.plannedCompletion ? -1 : 1))
  const [first] = overrun
  if (first === undefined) return met(...holding.map(({ id }) => id))
  const found = notMet('COMPLETION_PLAN_OVERRUN', { due: first.plannedCompletion }, 'HOUSING', ...overrun.map(({ id }) => id))
  return sinceDay(found, addDays(first.plannedCompletion, 1))
}

/** The two plans that the clause names; relocation and single works have rules of their own. */
const NAMED: readonly Milestone['plan'][] = ['LOAN_USE', 'COMPLETION']

/** No milestone of either plan is past its day, as revised, without having been reached. */
function milestonesKept({ day, milestones }: Facts): Finding {
  const missed = milestones
    .filter(({ plan, actualOn }) => NAMED.includes(plan) && (actualOn === null || actualOn > day))
    .map(({ id, plannedOn, revisedOn }) => ({ id, due: revisedOn ?? plannedOn }))
    .filter(({ due }) => due < day)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const [first] = missed
  if (first === undefined) return met()
  return sinceDay(
    notMet('PLAN_MILESTONES_MISSED', { count: String(missed.length), due: first.due }, 'HOUSING', ...missed.map(({ id }) => id)),
    addDays(first.due, 1),
  )
}

/** 吕梁 二(三) 条件五 (L-36): a loan-use plan and a completion plan are on file with dates and amounts, 实事求是: what came bears them out. */
export const plansKept = (facts: Facts): Finding => allOf(loanUsePlanned(facts), loanUseReported(facts), completionPlanned(facts), milestonesKept(facts))

/** The per cent decides where there is something actual to compare. */
export const plansSettings = ({ loanUse, settings }: Facts): readonly OpenPoint<number>[] =>
  loanUse.some(({ actual }) => actual !== null) ? [settings.planDriftPercent] : []
