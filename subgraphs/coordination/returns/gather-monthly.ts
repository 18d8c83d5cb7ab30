import { type LocalDate, lastDayOf, type YearMonth } from '../../../kernel/dates.js'
import type { Ask } from '../../../platform/action/action.js'
import type { List } from '../assessment/facts-answer.js'
import { wholeList } from '../assessment/whole-lists.js'
import type { PushAnswer, ReturnScope } from './monthly-answer.js'
import { type MonthsOfReturn, monthlyLine, type ReturnLine } from './monthly-row.js'

export interface MonthlyFacts {
  readonly unitName: string
  readonly period: string
  readonly asOf: string
  readonly cutOff: string
  readonly preparerPost: string
  readonly lines: readonly ReturnLine[]
}

const AT_ONCE = 200
const FIRST = 1000

/** 截至: the month's end, or today while the month runs. */
export async function cutOffOf(ask: Ask, period: YearMonth, asOf: string): Promise<LocalDate> {
  const { businessDate } = await ask<{ readonly businessDate: LocalDate }>('businessDate', {}, asOf)
  return lastDayOf(period) < businessDate ? lastDayOf(period) : businessDate
}

export interface Wanted {
  readonly unitId: string
  readonly unitName: string
  readonly period: YearMonth
  readonly asOf: string
  readonly preparerPost: string
}

export interface LinesWanted {
  readonly unitId: string
  readonly unitName: string
  readonly asOf: string
  readonly months: MonthsOfReturn
}

/** One line for each scope that a county has pushed up to the cut-off, in the order of their ids. */
export async function gatherLines(ask: Ask, { unitId, unitName, asOf, months }: LinesWanted): Promise<readonly ReturnLine[]> {
  const pushed = await ask<{ readonly pushes: List<PushAnswer> | null }>('returnPushes', { unit: unitId, first: FIRST }, asOf)
  const pushes = wholeList(pushed.pushes, 'pushes').filter(({ state, pushedOn }) => state !== 'REVOKED' && pushedOn <= months.cutOff)
  const ids = [...new Set(pushes.flatMap(({ scope }) => scope?.id ?? []))].sort()
  const lines: ReturnLine[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { financedScopes } = await ask<{ financedScopes: List<ReturnScope> | null }>(
      'monthlyReturnFacts',
      { ids: ids.slice(at, at + AT_ONCE), first: FIRST },
      asOf,
    )
    for (const scope of wholeList(financedScopes, 'scopes')) {
      const own = pushes.filter((push) => push.scope?.id === scope.id)
      lines.push(monthlyLine(scope, own, unitName, months))
    }
  }
  return lines.sort((a, b) => (a.scopeId < b.scopeId ? -1 : 1))
}

/** All that the return says, as the hub knew it at one instant: asked again with the same instant, it says the same. */
export async function gatherMonthly(ask: Ask, { unitId, unitName, period, asOf, preparerPost }: Wanted): Promise<MonthlyFacts> {
  const cutOff = await cutOffOf(ask, period, asOf)
  const lines = await gatherLines(ask, { unitId, unitName, asOf, months: { from: period, cutOff } })
  return { unitName, period, asOf, cutOff, preparerPost, lines }
}
