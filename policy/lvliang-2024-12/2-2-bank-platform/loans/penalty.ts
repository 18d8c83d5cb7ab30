import { daysBetween, type LocalDate } from '../../../../kernel/dates.js'
import { formatDecimal } from '../../../../kernel/decimal.js'
import type { Fen } from '../../../../kernel/money.js'
import { proportion } from '../../../../kernel/proportion.js'
import { defineRefusal, type Refusal, refuse } from '../../../../kernel/refusal.js'
import { MILLION, type Rate } from './annual-rate.js'
import { type Period, YEAR } from './interest.js'

export type PenaltyKind = 'OVERDUE' | 'MISUSE'

/** 银发〔2003〕251号: 逾期 on top of the contract's rate 30–50 %, 挤占挪用 50–100 %. */
const MARKUPS: Readonly<Record<PenaltyKind, readonly [least: Rate, most: Rate]>> = { OVERDUE: [300_000n, 500_000n], MISUSE: [500_000n, 1_000_000n] }

export const PENALTY_MARKUP_OUT_OF_RANGE = defineRefusal({
  code: 'PENALTY_MARKUP_OUT_OF_RANGE',
  rule: 'L-22',
  clause: '吕梁 二(二) 第六句',
  zh: {
    title: '罚息加收比例超出规定',
    detail: '{kind} 加收 {markup}%，应在 {least}% 至 {most}% 之间（银发〔2003〕251号）。',
    remedy: '按合同核对加收比例；逾期与挪用分别填写。',
  },
  en: {
    title: 'A penalty out of its range',
    detail: '{kind} adds {markup} %; {least} to {most} % are allowed.',
    remedy: 'Check the contract; what is overdue and what is misused have each their own.',
  },
})

const percent = (rate: Rate): string => formatDecimal(rate, 4)

/** A contract's markup lies within what the central bank allows for its kind. */
export function penaltyMarkupAllowed(kind: PenaltyKind, markup: Rate): Refusal | null {
  const [least, most] = MARKUPS[kind]
  const field = kind === 'OVERDUE' ? 'overdueMarkup' : 'misuseMarkup'
  return markup >= least && markup <= most
    ? null
    : refuse(PENALTY_MARKUP_OUT_OF_RANGE, { kind, markup: percent(markup), least: percent(least), most: percent(most) }, field)
}

export interface PenaltyTerms {
  readonly overdue: Rate | null
  readonly misuse: Rate | null
}

/** Both on one loan: the heavier, never the sum (择其重). Zero: neither applies. */
export const penaltyMarkup = ({ overdue, misuse }: PenaltyTerms): Rate =>
  [overdue, misuse].reduce<Rate>((most, each) => (each !== null && each > most ? each : most), 0n)

/** 罚息: the contract's rate and its markup, by actual days ÷ 360, rounded once. */
export const penaltyInterest = (principal: Fen, rate: Rate, markup: Rate, days: number): Fen =>
  proportion(principal * BigInt(days), rate * (MILLION + markup), YEAR * MILLION * MILLION)

/** 复利 on unpaid interest: at the contract's rate until the loan matures, at the penalty rate from that day on. */
export function compoundInterest(unpaid: Fen, rate: Rate, markup: Rate, { from, to }: Period, matures: LocalDate): Fen {
  const turn = matures < from ? from : matures > to ? to : matures
  const product = BigInt(daysBetween(from, turn)) * MILLION + BigInt(daysBetween(turn, to)) * (MILLION + markup)
  return proportion(unpaid * product, rate, YEAR * MILLION * MILLION)
}
