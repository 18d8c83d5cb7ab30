import type { YearMonth } from '../kernel/dates.js'
import { monthsAfter } from '../kernel/dates.js'
import type { DemoUnit } from './units.js'

/** The last month that is told: everything lies in the three years up to it. */
export const LAST_MONTH = '2026-10' as YearMonth

export interface Extent {
  readonly projectsPerUnit: number
  /** How many months of progress and quarters of taxes each project has. */
  readonly months: number
  readonly quarters: number
  /** How many months the registers tell that have a row for each. */
  readonly registerMonths: number
  /** Where the agencies' registers are filled; elsewhere only what the ground holds. */
  readonly registersIn: (unit: DemoUnit) => boolean
}

/** FULL is what `./hub start` shows; SMALL has the same projects, and the registers of one county and of 舞阳 only: for tests. */
export const EXTENTS: Readonly<Record<'FULL' | 'SMALL', Extent>> = {
  FULL: { projectsPerUnit: 8, months: 36, quarters: 10, registerMonths: 36, registersIn: () => true },
  SMALL: { projectsPerUnit: 8, months: 12, quarters: 4, registerMonths: 3, registersIn: ({ name }) => name === '离石区' || name === '舞阳县' },
}

/** The newest months first. */
export const lastMonths = (count: number, until: YearMonth = LAST_MONTH): readonly YearMonth[] =>
  Array.from({ length: count }, (_, back) => monthsAfter(until, -back))
