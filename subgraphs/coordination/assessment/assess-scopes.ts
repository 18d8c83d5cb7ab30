import type { LocalDate } from '../../../kernel/dates.js'
import type { Ask } from '../../../platform/action/action.js'
import { assess } from '../../../policy/lvliang-2024-12/2-3-conditions/assess.js'
import type { Assessment } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import type { FactsAnswer } from './facts-answer.js'
import { factsOf } from './facts-of.js'
import { wholeList } from './whole-lists.js'

/** So many scopes at once: their longest list stays well below what one fetch may carry. */
const AT_ONCE = 200

/** Rows of one list; more of them fail the question, they are not cut off. */
const FIRST = 1000

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) => ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE))

/**
 * 吕梁 二(三) (L-24): the five conditions of many scopes, from all agencies' facts as the hub itself sees them: a verdict never depends on
 * who looks. A scope that is not there has no verdict; an agency that does not answer fails them all.
 */
export async function assessScopes(ask: Ask, scopeIds: readonly string[], asOf: string | null = null): Promise<ReadonlyMap<string, Assessment>> {
  const found = new Map<string, Assessment>()
  if (scopeIds.length === 0) return found
  const { businessDate } = await ask<{ readonly businessDate: LocalDate }>('businessDate', {}, asOf)
  for (const ids of chunksOf([...new Set(scopeIds)])) {
    const { financedScopes } = await ask<FactsAnswer>('assessmentFacts', { ids, first: FIRST, day: businessDate }, asOf)
    for (const scope of wholeList(financedScopes, 'scopes')) found.set(scope.id, assess(factsOf(scope, businessDate)))
  }
  return found
}
