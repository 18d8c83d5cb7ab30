import { firstDayOf, type LocalDate, monthsAfter, type YearMonth } from '../../kernel/dates.js'
import type { ProjectPlan } from '../project-facts.js'
import { lastMonths } from '../size.js'

const WAN = 1_000_000n

export const wan = (amount: number): bigint => BigInt(amount) * WAN

/** So many per cent of the project's investment, in whole 万元. */
export const share = ({ investmentFen }: Pick<ProjectPlan, 'investmentFen'>, percent: number): bigint =>
  ((investmentFen * BigInt(Math.round(percent * 100))) / 10_000n / WAN) * WAN

export const day = (month: YearMonth, date: number): LocalDate => `${month}-${String(date).padStart(2, '0')}` as LocalDate

/** So many months after works began, or before. */
export const at = ({ began }: Pick<ProjectPlan, 'began'>, months: number, date = 1): LocalDate => day(monthsAfter(began, months), date)

export const firstDay = firstDayOf

/** The months told of a project from a month of its life on, oldest first. */
export const monthsFrom = (plan: ProjectPlan, months: number, begins: number): readonly YearMonth[] =>
  [...lastMonths(months)].reverse().filter((month) => month >= monthsAfter(plan.began, begins))

export const decimal = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
