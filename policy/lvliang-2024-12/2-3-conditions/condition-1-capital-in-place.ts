import { type Fen, formatYuan, sum } from '../../../kernel/money.js'
import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { allOf, type Finding, met, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts, CapitalContribution } from './facts.js'
import { newest } from './newest.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-25', clause: '吕梁 二(三) 条件一', zh: textOf(zh), en: textOf(en) })

export const CAPITAL_WORDS = [
  word(
    'CAPITAL_REQUIREMENT_MISSING',
    ['尚未核定应到位资本金', '没有该项目的资本金要求，无法判断资本金是否到位。', '由金融监管部门核定并登记应到位资本金。'],
    ['The required capital was not determined', 'Nothing says how much capital the project needs.', 'The financial regulator determines and records it.'],
  ),
  word(
    'CAPITAL_NOT_REPORTED',
    ['尚未报送资本金到位情况', '没有可计入的出资记录，不能视为到位。', '由住建部门督促企业出资，并登记到位凭证。'],
    [
      'No capital was reported',
      'Nothing that counts is on record; silence is not taken for payment.',
      'The housing bureau has it paid in and records the vouchers.',
    ],
  ),
  word(
    'CAPITAL_SHORT',
    ['项目资本金未到位', '应到位 {required} 元，已计入 {counted} 元，尚缺 {missing} 元。', '由住建部门督促企业补足 {missing} 元，并登记到位凭证。'],
    [
      'Project capital is short',
      '{required} yuan are required, {counted} count, {missing} are missing.',
      'Have {missing} yuan paid in and record the vouchers.',
    ],
  ),
  word(
    'CAPITAL_NOT_RECOGNISED',
    ['实物资本金尚未认定', '尚缺 {missing} 元，待认定的实物资本金 {waiting} 元。', '由融资银行认定实物资本金。'],
    ['Capital in kind waits to be recognised', '{missing} yuan are missing, {waiting} in kind wait.', 'The financing bank recognises the capital in kind.'],
  ),
]

type Facts = Pick<AssessmentFacts, 'day' | 'capitalRequirements' | 'capitalContributions'>

/** Cash as it came; in kind only what was recognised. */
const countedOf = ({ form, amount, recognised }: CapitalContribution): Fen => (form === 'CASH' ? amount : (recognised ?? 0n))

/** 吕梁 二(三) 条件一 (L-25): what counts of the capital reaches what was last determined; the larger of two on one day. */
export function capitalInPlace({ day, capitalRequirements, capitalContributions }: Facts): Finding {
  const requirements = newest(capitalRequirements, ({ determinedOn }) => determinedOn, day)
  const [requirement] = requirements.toSorted((a, b) => (a.requiredAmount < b.requiredAmount ? 1 : -1))
  const counted = sum(capitalContributions.map(countedOf))
  const paid = capitalContributions.map(({ id }) => id)
  const reported = counted > 0n ? met(...paid) : unknown('CAPITAL_NOT_REPORTED', 'HOUSING', ...paid)
  if (requirement === undefined) return allOf(unknown('CAPITAL_REQUIREMENT_MISSING', 'NFRA'), reported)
  if (capitalContributions.length === 0) return reported
  if (counted >= requirement.requiredAmount) return met(requirement.id, ...paid)
  const missing = requirement.requiredAmount - counted
  const waiting = sum(capitalContributions.filter(({ form, recognised }) => form === 'IN_KIND' && recognised === null).map(({ amount }) => amount))
  const figures = { required: formatYuan(requirement.requiredAmount), counted: formatYuan(counted), missing: formatYuan(missing) }
  const found =
    waiting >= missing
      ? notMet('CAPITAL_NOT_RECOGNISED', { ...figures, waiting: formatYuan(waiting) }, 'BANK', requirement.id, ...paid)
      : notMet('CAPITAL_SHORT', figures, 'HOUSING', requirement.id, ...paid)
  return sinceDay(found, requirement.determinedOn)
}
