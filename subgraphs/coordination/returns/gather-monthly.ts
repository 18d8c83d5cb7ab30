import { createHash } from 'node:crypto'
import { canonical } from '../../../kernel/canonical.js'
import { type LocalDate, lastDayOf, type YearMonth } from '../../../kernel/dates.js'
import type { Ask } from '../../../platform/action/action.js'
import type { List } from '../assessment/facts-answer.js'
import { wholeList } from '../assessment/whole-lists.js'
import type { PushAnswer, ReturnScope } from './monthly-answer.js'
import { monthlyLine, type ReturnLine } from './monthly-row.js'

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
const cutOffOf = (period: YearMonth, today: LocalDate): LocalDate => (lastDayOf(period) < today ? lastDayOf(period) : today)

export interface Wanted {
  readonly unitId: string
  readonly unitName: string
  readonly period: YearMonth
  readonly asOf: string
  readonly preparerPost: string
}

/** All that the return says, as the hub knew it at one instant: asked again with the same instant, it says the same. */
export async function gatherMonthly(ask: Ask, { unitId, unitName, period, asOf, preparerPost }: Wanted): Promise<MonthlyFacts> {
  const [{ businessDate }, pushed] = await Promise.all([
    ask<{ readonly businessDate: LocalDate }>('businessDate', {}, asOf),
    ask<{ readonly pushes: List<PushAnswer> | null }>('returnPushes', { unit: unitId, first: FIRST }, asOf),
  ])
  const cutOff = cutOffOf(period, businessDate)
  const pushes = wholeList(pushed.pushes, 'pushes').filter(({ state, pushedOn }) => state !== 'REVOKED' && pushedOn <= cutOff)
  const ids = [...new Set(pushes.flatMap(({ scope }) => scope?.id ?? []))].sort()
  const lines: ReturnLine[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { financedScopes } = await ask<{ financedScopes: List<ReturnScope> | null }>(
      'monthlyReturnFacts',
      { ids: ids.slice(at, at + AT_ONCE), first: FIRST },
      asOf,
    )
    for (const scope of wholeList(financedScopes, 'scopes')) {
      lines.push(
        monthlyLine(
          scope,
          pushes.filter((push) => push.scope?.id === scope.id),
          unitName,
          cutOff,
        ),
      )
    }
  }
  lines.sort((a, b) => (a.scopeId < b.scopeId ? -1 : 1))
  return { unitName, period, asOf, cutOff, preparerPost, lines }
}

export function freezeFacts(facts: MonthlyFacts): { readonly json: string; readonly sha256: string } {
  const json = canonical(facts)
  return { json, sha256: createHash('sha256').update(json).digest('hex') }
}
