import { addDays, type LocalDate } from '../../../kernel/dates.js'
import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { type Finding, met, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts, LeadBank } from './facts.js'
import { inForceOn } from './newest.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-30', clause: '吕梁 二(三) 条件三', zh: textOf(zh), en: textOf(en) })

export const LEAD_BANK_WORDS = [
  word(
    'LEAD_BANK_MISSING',
    ['尚未确定贷款主办银行', '当日没有在任的贷款主办银行。', '由金融监管部门确定一家贷款主办银行并登记。'],
    ['No lead bank is named', 'None is in office on that day.', 'The financial regulator names one and records it.'],
  ),
  word(
    'SEVERAL_LEAD_BANKS',
    ['贷款主办银行多于一家', '当日有 {banks} 家贷款主办银行在任，只能有一家。', '由金融监管部门确定保留的一家，为其余登记终止日期和原因。'],
    [
      'More than one lead bank',
      '{banks} are in office on that day; there is one.',
      'The financial regulator keeps one and records the end of the others, and why.',
    ],
  ),
]

type Facts = Pick<AssessmentFacts, 'day' | 'leadBanks'>

const inOffice = ({ day, leadBanks }: Facts): readonly LeadBank[] => leadBanks.filter(({ startsOn, endsOn }) => inForceOn(startsOn, endsOn, day))

/** The banks in office on that day: two appointments of one bank are one bank. */
export const leadBanksOn = (facts: Facts): readonly string[] => [...new Set(inOffice(facts).map(({ bankId }) => bankId))]

/** The day after the last one left, as far as anybody was in office. */
function vacantSince({ day, leadBanks }: Facts): LocalDate | null {
  const last = leadBanks
    .flatMap(({ endsOn }) => (endsOn !== null && endsOn < day ? [endsOn] : []))
    .sort()
    .at(-1)
  return last === undefined ? null : addDays(last, 1)
}

/** From when on two were in office: the later of those that are. */
const overlapsSince = (holders: readonly LeadBank[]): LocalDate | null =>
  holders
    .map(({ startsOn }) => startsOn)
    .sort()
    .at(-1) ?? null

/**
 * 吕梁 二(三) 条件三 (L-30): exactly one lead bank on that day. Where nobody ever named one, nobody has reported, and it is UNKNOWN; a
 * history without anyone in office says itself that there is none.
 */
export function oneLeadBank(facts: Facts): Finding {
  const holders = inOffice(facts)
  const ids = holders.map(({ id }) => id)
  const banks = leadBanksOn(facts)
  if (banks.length === 1) return met(...ids)
  if (banks.length > 1) return sinceDay(notMet('SEVERAL_LEAD_BANKS', { banks: String(banks.length) }, 'NFRA', ...ids), overlapsSince(holders))
  if (facts.leadBanks.length === 0) return unknown('LEAD_BANK_MISSING', 'NFRA')
  return sinceDay(notMet('LEAD_BANK_MISSING', {}, 'NFRA', ...facts.leadBanks.map(({ id }) => id)), vacantSince(facts))
}
