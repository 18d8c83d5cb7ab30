import { addDays, daysBetween, type LocalDate } from '../../../../kernel/dates.js'
import type { Fen } from '../../../../kernel/money.js'
import { proportion } from '../../../../kernel/proportion.js'
import { MILLION, type Rate } from './annual-rate.js'

/** Daily rate = annual rate ÷ 360 (domain §5.3). */
export const YEAR = 360n

/** From its day on, until the next one says otherwise. */
export interface Since<Value> {
  readonly from: LocalDate
  readonly value: Value
}

/** First day in, last day out (算头不算尾). */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

export const valueOn = <Value>(values: readonly Since<Value>[], day: LocalDate): Value | null =>
  values.reduce<Since<Value> | null>((found, each) => (each.from <= day && (!found || each.from > found.from) ? each : found), null)?.value ?? null

/**
 * 积数法: Σ balance × actual days × annual rate ÷ 360, rounded once to the fen, half up. What changes inside the period, balance or rate,
 * splits it. Null: from some day of the period on the rate is not known, and nothing is guessed.
 */
export function interestFor(balances: readonly Since<Fen>[], rates: readonly Since<Rate>[], { from, to }: Period): Fen | null {
  const cuts = [...new Set([from, ...[...balances, ...rates].map((each) => each.from).filter((day) => day > from && day < to), to])].sort()
  let product = 0n
  for (const [index, day] of cuts.slice(0, -1).entries()) {
    const [balance, rate] = [valueOn(balances, day) ?? 0n, valueOn(rates, day)]
    if (balance === 0n) continue
    if (rate === null) return null
    product += balance * BigInt(daysBetween(day, cuts[index + 1] ?? to)) * rate
  }
  return proportion(product, 1n, YEAR * MILLION)
}

export type Settlement = 'QUARTERLY' | 'MONTHLY'

const isCut = (day: LocalDate, settlement: Settlement): boolean =>
  day.slice(8) === '21' && (settlement === 'MONTHLY' || ['03', '06', '09', '12'].includes(day.slice(5, 7)))

/** Settled on the 20th, so a period begins on the 21st; the day does not move for a holiday. */
export function settlementPeriods({ from, to }: Period, settlement: Settlement = 'QUARTERLY'): readonly Period[] {
  const periods: Period[] = []
  let began = from
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    if (!isCut(day, settlement)) continue
    periods.push({ from: began, to: day })
    began = day
  }
  return from < to ? [...periods, { from: began, to }] : []
}
