import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import type { OpenPoint } from '../2-3-conditions/settings.js'
import type { SupportClass } from './class-3-prudent-credit.js'

/** 正常开发建设、抵押物充足、资产负债合理、还款来源有保障: all four. */
export const GREEN_CHANNEL_QUESTIONS = ['NORMAL_DEVELOPMENT', 'COLLATERAL_SUFFICIENT', 'LEVERAGE_REASONABLE', 'REPAYMENT_ASSURED'] as const

/** What the bank itself last judged of a question; what it did not judge is missing. */
export type Judgements = ReadonlyMap<string, boolean>

export const JUDGED_AGAINST_CLASS = defineRefusal({
  code: 'JUDGED_AGAINST_CLASS',
  rule: 'L-19',
  clause: '吕梁 二(二) 类1',
  zh: {
    title: '与本行的判断不符',
    detail: '归为 {supportClass}，而本行对 {questions} 的判断为否。',
    remedy: '改归其他类别；情况已变的，先登记新的判断并写明理由。',
  },
  en: {
    title: 'Not what the bank itself judged',
    detail: 'It is classed {supportClass}, and the bank judged against {questions}.',
    remedy: 'Choose another class; where things have changed, record a new judgement with its reason first.',
  },
})

const asked = (supportClass: SupportClass): readonly string[] =>
  supportClass === 'NORMAL' ? GREEN_CHANNEL_QUESTIONS : supportClass === 'TEMPORARILY_DISTRESSED' ? ['FUNDS_BALANCE'] : []

/** The judgements that a class rests on and that the bank has not recorded yet. */
export const judgementsMissing = (supportClass: SupportClass, judgements: Judgements): readonly string[] =>
  asked(supportClass).filter((question) => !judgements.has(question))

/** 吕梁 二(二) (L-18 to L-20): a class rests on the bank's own judgements, and never stands against one. */
export function classFitsJudgements(supportClass: SupportClass, judgements: Judgements): Refusal | null {
  const against = asked(supportClass).filter((question) => judgements.get(question) === false)
  return against.length === 0 ? null : refuse(JUDGED_AGAINST_CLASS, { supportClass, questions: against.join(', ') }, 'supportClass')
}

export type Channel = 'GREEN' | 'ORDINARY'

/** 吕梁 二(二) 类1 (L-19): the green channel is open to who is judged normal in all four; a question left open keeps it shut. */
export const channelOf = (supportClass: SupportClass | null, judgements: Judgements): Channel =>
  (supportClass === null || supportClass === 'NORMAL') && GREEN_CHANNEL_QUESTIONS.every((question) => judgements.get(question) === true) ? 'GREEN' : 'ORDINARY'

const HUB = '数据中枢默认值，文件未规定审批时限（Q8）；可由市、县机制另行设定 / default of the hub, the text says nothing'

/** The text asks for a shorter clock and gives no days (Q8). */
export const APPROVAL_LIMITS: Readonly<Record<Channel, OpenPoint<number>>> = Object.freeze({
  GREEN: { setting: 'GREEN_CHANNEL_WORKDAYS', value: 10, since: '2026-11-23', source: HUB },
  ORDINARY: { setting: 'ORDINARY_APPROVAL_WORKDAYS', value: 20, since: '2026-11-23', source: HUB },
})

/** Whether the days spent are more than the limit; UNKNOWN where the calendar is. */
export const approvalOverdue = (spent: number | 'UNKNOWN', limit: number): boolean | 'UNKNOWN' => (spent === 'UNKNOWN' ? 'UNKNOWN' : spent > limit)
