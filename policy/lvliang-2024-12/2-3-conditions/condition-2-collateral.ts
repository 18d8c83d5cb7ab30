import { type Fen, formatYuan, sum } from '../../../kernel/money.js'
import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { allOf, type Finding, met, notMet, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts, CollateralFact } from './facts.js'
import type { OpenPoint } from './settings.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-29', clause: '吕梁 二(三) 条件二', zh: textOf(zh), en: textOf(en) })

export const COLLATERAL_WORDS = [
  word(
    'FINANCING_AMOUNT_NOT_REPORTED',
    ['尚未报送融资需求金额', '没有融资需求，无法判断抵押物是否匹配。', '由住建部门登记项目融资需求金额。'],
    ['Nobody said how much is asked for', 'Collateral cannot be compared with it.', 'The housing bureau records the amount that is asked for.'],
  ),
  word(
    'COLLATERAL_NOT_REPORTED',
    ['尚未报送可计入的抵押物', '没有已登记、已估值、未被查封且有余值的抵押物。', '由银行登记抵押物、登记状态与估值。'],
    [
      'No collateral that counts was reported',
      'None is registered, valued, unseized and worth more than what comes before.',
      'The bank records collateral with registration and value.',
    ],
  ),
  word(
    'COLLATERAL_SHORT',
    ['抵押物与融资金额不匹配', '应覆盖 {required} 元，可计入 {free} 元，尚缺 {missing} 元。', '由银行补充抵押物，或完成已有抵押物的登记、估值、解封。'],
    [
      'Collateral does not match the amount',
      '{required} yuan must be covered, {free} count, {missing} are missing.',
      'Add collateral; or register, value or release what there is.',
    ],
  ),
]

type Facts = Pick<AssessmentFacts, 'requestedAmount' | 'collaterals' | 'settings'>

/** What a registered, unseized thing is worth beyond the claims before it. Of a later rank whose earlier claims nobody stated nothing counts. */
function freeOf({ registration, seized, value, rank, priorClaims }: CollateralFact): Fen {
  if (registration !== 'REGISTERED' || seized || value === null) return 0n
  if (rank !== null && rank > 1 && priorClaims === 0n) return 0n
  return value > priorClaims ? value - priorClaims : 0n
}

/** A thing pledged to two banks covers once, by what is most. */
function freeValue(collaterals: readonly CollateralFact[]): Fen {
  const byThing = new Map<string, Fen>()
  for (const one of collaterals) {
    const [thing, free] = [one.unitCode ?? one.id, freeOf(one)]
    if (free >= (byThing.get(thing) ?? 0n)) byThing.set(thing, free)
  }
  return sum(byThing.values())
}

/** 吕梁 二(三) 条件二 (L-29): 与融资金额匹配: the free value covers what is asked for by the jurisdiction's per cent. */
export function collateralMatches({ requestedAmount, collaterals, settings }: Facts): Finding {
  const free = freeValue(collaterals)
  const ids = collaterals.map(({ id }) => id)
  if (requestedAmount === null) {
    return allOf(unknown('FINANCING_AMOUNT_NOT_REPORTED', 'HOUSING'), free > 0n ? met(...ids) : unknown('COLLATERAL_NOT_REPORTED', 'BANK', ...ids))
  }
  if (collaterals.length === 0) return unknown('COLLATERAL_NOT_REPORTED', 'BANK')
  const percent = BigInt(settings.collateralCoverPercent.value)
  if (free * 100n >= requestedAmount * percent) return met(...ids)
  const required = (requestedAmount * percent + 99n) / 100n
  const figures = { required: formatYuan(required), free: formatYuan(free), missing: formatYuan(required - free) }
  return notMet('COLLATERAL_SHORT', figures, 'BANK', ...ids)
}

/** The per cent decides only where there is something to compare. */
export const collateralSettings = ({ requestedAmount, collaterals, settings }: Facts): readonly OpenPoint<number>[] =>
  requestedAmount === null || collaterals.length === 0 ? [] : [settings.collateralCoverPercent]
