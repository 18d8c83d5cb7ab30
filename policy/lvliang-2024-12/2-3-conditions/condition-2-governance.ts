import type { Agency } from '../../../kernel/actor.js'
import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { allOf, type Finding, judged, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts, GovernanceJudgement } from './facts.js'
import { newest } from './newest.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-28', clause: '吕梁 二(三) 条件二', zh: textOf(zh), en: textOf(en) })

export const GOVERNANCE_WORDS = [
  word(
    'GOVERNANCE_NOT_JUDGED',
    ['公司治理结构尚未研判', '没有研判记录，不能视为完善。', '由市场监管部门作出公司治理结构研判。'],
    ['Governance was not judged', 'No judgement is on record.', 'The market regulator judges it and gives reasons.'],
  ),
  word(
    'OPERATION_NOT_JUDGED',
    ['经营管理尚未研判', '没有研判记录，不能视为规范。', '由住建部门作出经营管理研判。'],
    ['Operation was not judged', 'No judgement is on record.', 'The housing bureau judges it and gives reasons.'],
  ),
  word(
    'GOVERNANCE_UNSOUND',
    ['公司治理结构不完善', '最近一次研判结论为不完善。', '企业整改后由市场监管部门重新研判。'],
    ['Governance is unsound', 'The newest judgement says so.', 'The developer mends it and the market regulator judges again.'],
  ),
  word(
    'OPERATION_UNSOUND',
    ['经营管理不规范', '最近一次研判结论为不规范。', '企业整改后由住建部门重新研判。'],
    ['Operation is unsound', 'The newest judgement says so.', 'The developer mends it and the housing bureau judges again.'],
  ),
]

type Facts = Pick<AssessmentFacts, 'day' | 'governance'>
type Aspect = GovernanceJudgement['aspect']

/** Both may judge either; this is whom the hub names when nobody has. */
const JUDGES: Readonly<Record<Aspect, Agency>> = { GOVERNANCE: 'MARKET_REGULATION', OPERATION: 'HOUSING' }

function aspectSound({ day, governance }: Facts, aspect: Aspect): Finding {
  const ofAspect = governance.filter((one) => one.aspect === aspect)
  const last = newest(ofAspect, ({ assessedOn }) => assessedOn, day)
  if (last.length === 0) return unknown(`${aspect}_NOT_JUDGED`, JUDGES[aspect])
  const against = last.filter(({ conclusion }) => conclusion === 'UNSOUND')
  const [first] = against
  if (first === undefined) return judged(...last.map(({ id }) => id))
  return sinceDay(notMet(`${aspect}_UNSOUND`, {}, JUDGES[aspect], ...against.map(({ id }) => id)), first.assessedOn)
}

/** 吕梁 二(三) 条件二 (L-28): people judge; of two judgements on one day the one against counts. Reservations stand in the evidence. */
export const governanceSound = (facts: Facts): Finding => allOf(aspectSound(facts, 'GOVERNANCE'), aspectSound(facts, 'OPERATION'))
