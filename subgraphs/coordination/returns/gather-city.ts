import { type LocalDate, monthsAfter, type YearMonth } from '../../../kernel/dates.js'
import type { Ask } from '../../../platform/action/action.js'
import { RECIPIENT_NAMES, recipientsOf } from '../../../policy/lvliang-2024-12/3-2-reporting/recipients.js'
import type { Difference, Figure } from '../../../policy/lvliang-2024-12/3-2-reporting/reconcile.js'
import { reconcile } from '../../../policy/lvliang-2024-12/3-2-reporting/reconcile.js'
import type { ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { given } from '../assessment/whole-lists.js'
import { cutOffOf, gatherLines, type Wanted } from './gather-monthly.js'
import { type Figures, type ReturnLine, totalOf } from './monthly-row.js'
import { type MonthReported, type ReturnAnswer, reportedFigures } from './reported-figures.js'

interface DutyAnswer {
  readonly kind: string
  readonly unit: { readonly id: string; readonly name: string; readonly mechanism: { readonly establishedOn: string } | null }
}

/** One county in the city's return: its mechanism, what it owed, and what it pushed. */
export interface CountyPart {
  readonly unitId: string
  readonly unitName: string
  readonly establishedOn: string | null
  /** What was reported of each month. Whether it was in time is the calendar's to say, which is corrected later: that is no fact of this instant. */
  readonly months: readonly MonthReported[]
  readonly lines: readonly ReturnLine[]
}

export interface CityFacts {
  readonly kind: Exclude<ReturnKind, 'MONTHLY_RETURN'>
  readonly unitName: string
  readonly period: string
  readonly months: readonly string[]
  readonly asOf: string
  readonly cutOff: LocalDate
  readonly preparerPost: string
  readonly recipients: readonly string[]
  readonly counties: readonly CountyPart[]
  readonly differences: readonly Difference[]
}

export const MEASURES: readonly (keyof Figures)[] = ['requested', 'approved', 'disbursedInPeriod', 'disbursed', 'relief', 'balance']

const monthsOf = (kind: CityFacts['kind'], last: YearMonth): readonly YearMonth[] =>
  kind === 'QUARTERLY_SUMMARY' ? [monthsAfter(last, -2), monthsAfter(last, -1), last] : [last]

const ownFigures = (unitId: string, lines: readonly ReturnLine[]): readonly Figure[] =>
  MEASURES.map((measure) => ({ unitId, measure, amount: totalOf(lines, measure) }))

interface Gathered {
  readonly part: CountyPart
  readonly reported: readonly Figure[]
}

async function gatherCounty(ask: Ask, { unit }: DutyAnswer, months: readonly YearMonth[], asOf: string, cutOff: LocalDate): Promise<Gathered> {
  const [lines, { mechanismReturns }] = await Promise.all([
    gatherLines(ask, { unitId: unit.id, unitName: unit.name, asOf, months: { from: given(months[0], 'a month'), cutOff } }),
    ask<{ mechanismReturns: readonly ReturnAnswer[] | null }>('mechanismReturnFigures', { unit: unit.id }, asOf),
  ])
  const { reported, figures } = reportedFigures(unit.id, months, given(mechanismReturns, 'the returns of a county'))
  const part = {
    unitId: unit.id,
    unitName: unit.name,
    establishedOn: unit.mechanism?.establishedOn ?? null,
    months: reported,
    lines,
  }
  return { part, reported: figures }
}

/** 吕梁 三(二) (L-48, L-49): the city's own count of every county, beside what the counties have reported; every figure keeps its scopes and records. */
export async function gatherCity(ask: Ask, kind: CityFacts['kind'], { unitId, unitName, period, asOf, preparerPost }: Wanted): Promise<CityFacts> {
  const cutOff = await cutOffOf(ask, period, asOf)
  const months = monthsOf(kind, period)
  const { obligations } = await ask<{ obligations: readonly DutyAnswer[] | null }>('cityReturnDuties', { unit: unitId, from: months[0], to: period }, asOf)
  const owed = given(obligations, 'the duties of the counties').filter((duty) => duty.kind === 'MONTHLY_RETURN')
  const counties = [...new Map(owed.map((duty) => [duty.unit.id, duty])).values()]
  const gathered = await Promise.all(counties.map((duty) => gatherCounty(ask, duty, months, asOf, cutOff)))
  const own = gathered.flatMap(({ part }) => ownFigures(part.unitId, part.lines))
  return {
    ...{ kind, unitName, period, months, asOf, cutOff, preparerPost },
    recipients: recipientsOf(kind).map((recipient) => RECIPIENT_NAMES[recipient]),
    counties: gathered.map(({ part }) => part),
    differences: reconcile(
      gathered.flatMap(({ reported }) => reported),
      own,
    ),
  }
}
