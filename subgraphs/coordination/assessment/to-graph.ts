import type { LocalDate } from '../../../kernel/dates.js'
import { type WorkingCalendar, workingDaysSpent } from '../../../kernel/legal-clock.js'
import { type Language, type RefusalDefinition, type RenderedRefusal, render } from '../../../kernel/refusal.js'
import type { Act } from '../../../kernel/verdict.js'
import type { CheckVerdict, ConditionNumber, Assessment as Verdict } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import { LVLIANG_2024_12 } from '../../../policy/lvliang-2024-12/validity.js'
import type { Assessment, AssessmentAct, AssessmentCheck } from './assessment-types.graph.js'

/** What a verdict needs to be read: the reader's language, the words, and the working days. */
export interface Reading {
  readonly language: Language
  readonly catalogue: ReadonlyMap<string, RefusalDefinition>
  readonly calendar: WorkingCalendar
  readonly asOf: string | null
}

const TITLES: Readonly<Record<Language, Readonly<Record<ConditionNumber, string>>>> = {
  zh: {
    1: '项目处于在建施工状态',
    2: '具有与融资额相匹配的抵押物',
    3: '已明确贷款主办银行，贷款资金封闭管理',
    4: '预售资金未被抽挪，封闭监管',
    5: '融资规模合理，计划真实可行',
  },
  en: {
    1: 'The works go on',
    2: 'Collateral matches what is asked for',
    3: 'One lead bank, loan money under closed supervision',
    4: 'Presale funds were not diverted and run closed',
    5: 'The scale is reasonable and the plans are true',
  },
}

function missingWorkdays(since: LocalDate | null, day: string, calendar: WorkingCalendar): number | null {
  if (since === null) return null
  const days = workingDaysSpent(since, day as LocalDate, [], calendar)
  return days === 'UNKNOWN' ? null : days
}

const words = ({ code, parameters }: Pick<Act, 'code' | 'parameters'>, { catalogue, language }: Reading): RenderedRefusal =>
  render({ code, parameters, field: null }, catalogue, language)

const actOf =
  (reading: Reading) =>
  (act: Act): AssessmentAct => {
    const { title, remedy } = words(act, reading)
    return { agency: act.agency, code: act.code, title, remedy }
  }

function checkOf({ finding, ...verdict }: CheckVerdict, day: string, reading: Reading): AssessmentCheck {
  const { state, code, parameters, actsNext, since } = finding
  return {
    check: verdict.check,
    rule: verdict.rule,
    clause: verdict.clause,
    state,
    problem: code === null ? null : words({ code, parameters }, reading),
    actsNext,
    missingSince: since,
    missingWorkdays: missingWorkdays(since, day, reading.calendar),
    evidence: verdict.evidence,
    openPoints: verdict.openPoints.map((point) => ({ ...point, value: String(point.value) })),
  }
}

/** A verdict, live or frozen, as the graph shows it: its words are rendered on reading. */
export function toGraph(verdict: Verdict, reading: Reading): Assessment {
  return {
    policy: verdict.policy,
    documentNumber: LVLIANG_2024_12.documentNumber,
    day: verdict.day,
    asOf: reading.asOf,
    state: verdict.state,
    conditions: verdict.conditions.map(({ condition, state, checks }) => ({
      condition,
      title: TITLES[reading.language][condition],
      state,
      checks: checks.map((check) => checkOf(check, verdict.day, reading)),
    })),
    whatItWouldTake: verdict.acts.map(actOf(reading)),
  }
}
