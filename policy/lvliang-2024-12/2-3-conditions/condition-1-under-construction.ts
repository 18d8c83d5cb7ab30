import { daysBetween, monthsAfter, yearMonthOf } from '../../../kernel/dates.js'
import { type Finding, judged, met, notMet, sinceDay, unknown, withActs } from '../../../kernel/verdict.js'
import type { AssessmentFacts, Stop } from './facts.js'
import { newest } from './newest.js'
import type { OpenPoint } from './settings.js'

type Facts = Pick<AssessmentFacts, 'day' | 'progress' | 'stops' | 'resumptions' | 'settings'>

const openStops = ({ day, stops }: Pick<Facts, 'day' | 'stops'>): readonly Stop[] =>
  stops
    .filter(({ stoppedOn, resumedOn }) => stoppedOn <= day && (resumedOn === null || resumedOn > day))
    .toSorted((a, b) => (a.stoppedOn < b.stoppedOn ? -1 : 1))

/** First limb: 处于在建施工状态, by the newest month that somebody reported, if that is not too old to speak of today. */
function goingOn({ day, progress, settings }: Facts): Finding {
  const reports = newest(progress, ({ month }) => month, yearMonthOf(day))
  const oldest = monthsAfter(yearMonthOf(day), -settings.progressMonths.value)
  const ids = reports.map(({ id }) => id)
  const says = (...statuses: string[]): boolean => reports.some(({ status }) => statuses.includes(status))
  if (!reports.some(({ month }) => month >= oldest)) return unknown('CONSTRUCTION_NOT_REPORTED', 'HOUSING', ...ids)
  if (says('STOPPED', 'SHORT_TERM_STOPPED')) return notMet('WORKS_STOPPED', {}, 'HOUSING', ...ids)
  if (says('UNDER_CONSTRUCTION')) return met(...ids)
  return withActs(notMet('WORKS_COMPLETED', {}, 'HOUSING', ...ids), [])
}

/** Second limb: stopped for a short term, and since then judged to hold assets enough and to resume and deliver once financed. */
function canResume({ day, resumptions, settings }: Facts, longest: Stop, stops: readonly Stop[]): Finding {
  const days = daysBetween(longest.stoppedOn, day)
  const ids = stops.map(({ id }) => id)
  const limit = settings.shortStopDays.value
  if (days > limit) return notMet('WORKS_STOPPED_TOO_LONG', { days: String(days), limit: String(limit) }, 'HOUSING', ...ids)
  const sinceLast = resumptions.filter(({ assessedOn }) => stops.every(({ stoppedOn }) => assessedOn >= stoppedOn))
  const judgements = newest(sinceLast, ({ assessedOn }) => assessedOn, day)
  const evidence = [...ids, ...judgements.map(({ id }) => id)]
  if (judgements.length === 0) return unknown('RESUMPTION_NOT_JUDGED', 'HOUSING', ...evidence)
  const favourable = judgements.every((one) => one.assetsSufficient && one.canResume && one.canDeliver)
  return favourable ? judged(...evidence) : notMet('RESUMPTION_NOT_ASSURED', {}, 'HOUSING', ...evidence)
}

/**
 * 吕梁 二(三) 条件一 (L-27): under construction; or stopped for a short term with assets enough and able to resume and deliver. Where
 * either limb would do, both are one step away, and the judgement is named: works that wait for the loan cannot resume before it.
 */
export function underConstruction(facts: Facts): Finding {
  const stops = openStops(facts)
  const [longest] = stops
  return longest === undefined ? goingOn(facts) : sinceDay(canResume(facts, longest, stops), longest.stoppedOn)
}

/** Which limb was asked decides which setting did. */
export const underConstructionSettings = (facts: Facts): readonly OpenPoint<number>[] => [
  openStops(facts).length > 0 ? facts.settings.shortStopDays : facts.settings.progressMonths,
]
