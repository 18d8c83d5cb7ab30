import { addDays } from '../../../kernel/dates.js'
import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { type Finding, met, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts } from './facts.js'
import { inForceOn } from './newest.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-31', clause: '吕梁 二(三) 条件三', zh: textOf(zh), en: textOf(en) })

export const LOAN_SUPERVISION_WORDS = [
  word(
    'LOAN_SUPERVISION_MISSING',
    ['主办银行尚未建立贷款资金封闭监管', '没有在主办银行签订并启用的封闭监管协议和账户。', '由主办银行签订封闭监管协议、启用账户并登记。'],
    [
      'The lead bank has no closed supervision of the loan',
      'No agreement with an account in use stands at the lead bank.',
      'The lead bank signs the agreement, opens the account and records both.',
    ],
  ),
]

type Facts = Pick<AssessmentFacts, 'day' | 'closedAccounts'>

/** Whether loan funds would stay with the project at this bank: an agreement is signed, and its account is in use. */
export function supervisedAt({ day, closedAccounts }: Facts, bankId: string): Finding {
  const held = closedAccounts.filter(({ institutionId }) => institutionId === bankId)
  const inUse = held.filter(({ signedOn, startsOn, endsOn }) => signedOn <= day && inForceOn(startsOn, endsOn, day))
  if (inUse.length > 0) return met(...inUse.map(({ id }) => id))
  if (closedAccounts.length === 0) return unknown('LOAN_SUPERVISION_MISSING', 'BANK')
  const ended = held
    .flatMap(({ endsOn }) => (endsOn !== null && endsOn < day ? [endsOn] : []))
    .sort()
    .at(-1)
  return sinceDay(notMet('LOAN_SUPERVISION_MISSING', {}, 'BANK', ...closedAccounts.map(({ id }) => id)), ended === undefined ? null : addDays(ended, 1))
}
