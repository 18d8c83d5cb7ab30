import { daysBetween, type LocalDate } from '../../../../kernel/dates.js'
import type { Fen } from '../../../../kernel/money.js'
import { proportion } from '../../../../kernel/proportion.js'
import { MILLION, type Rate } from './annual-rate.js'
import { type Period, YEAR } from './interest.js'

export type PenaltyKind = 'OVERDUE' | 'MISUSE'

/** 银发〔2003〕251号: 逾期 on top of the contract's rate 30–50 %, 挤占挪用 50–100 %. */
const MARKUPS: Readonly<Record<PenaltyKind, readonly [least: Rate, most: Rate]>> = { OVERDUE: [300_000n, 500_000n], MISUSE: [500_000n, 1_000_000n] }

export const penaltyMarkupAllowed = (kind: PenaltyKind, markup: Rate): boolean => {
  const [least, most] = MARKUPS[kind]
  return markup >= least && markup <= most
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
