import type { LocalDate } from '../../../../kernel/dates.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import {
  LAGGARD_METRICS,
  type Laggard,
  type LaggardMetric,
  laggards,
  type Measured,
  type Threshold,
} from '../../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { settingsInForce } from '../../setting/in-force.js'
import { type SettingRow, settingsOfUnit } from '../../setting/setting.reads.js'
import { UNITS_IN_SIGHT } from './laggard.reads.js'
import { type Measuring, matureNotPushed, missedMeetings, missedReturns, overdueDifficulties, pushedUnanswered } from './measure.js'

export interface LaggardReportRow {
  readonly on: string
  readonly lines: readonly Laggard[]
  readonly unmeasured: readonly LaggardMetric[]
}

const MEASURES: Readonly<Record<LaggardMetric, (measuring: Measuring) => Promise<readonly Measured[]>>> = {
  MISSED_RETURNS: missedReturns,
  MISSED_MEETINGS: missedMeetings,
  OVERDUE_DIFFICULTIES: overdueDifficulties,
  PUSHED_UNANSWERED: pushedUnanswered,
  MATURE_NOT_PUSHED: matureNotPushed,
}

interface SettingWithValue extends SettingRow {
  readonly value: string
  readonly basis: string
}

async function thresholdsOf(context: GraphContext, unitId: string, on: string): Promise<ReadonlyMap<string, Threshold>> {
  const settings = settingsInForce((await context.many(settingsOfUnit, unitId)) as readonly SettingWithValue[], on)
  return new Map(settings.map(({ name, value, effectiveFrom, basis }) => [name, { value: Number(value), source: `${basis}，${effectiveFrom} 起` }]))
}

/** Another agency that is down leaves its metric unmeasured, and the report says so: nobody is on time for want of facts. */
async function measured(metric: LaggardMetric, measuring: Measuring): Promise<readonly Measured[] | null> {
  try {
    return await MEASURES[metric](measuring)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'UNAVAILABLE') return null
    throw error
  }
}

/** 吕梁 二(一) (L-13): the unit and those below it that lag behind, by the facts known and the thresholds in force on the day. */
export async function laggardReport(context: GraphContext, unitId: string, given: string | null): Promise<LaggardReportRow | null> {
  const inSight = await context.reader.read<{ id: string; today: string }>(context.database, UNITS_IN_SIGHT, [unitId])
  const on = given ?? inSight[0]?.today
  if (on === undefined || inSight.length === 0) return null
  const units = inSight.map(({ id }) => id)
  const measuring: Measuring = { context, unitId, units, on: on as LocalDate }
  const [thresholds, found] = await Promise.all([
    Promise.all(units.map(async (unit) => [unit, await thresholdsOf(context, unit, on)] as const)),
    Promise.all(LAGGARD_METRICS.map(async (metric) => ({ metric, lines: await measured(metric, measuring) }))),
  ])
  const byUnit = new Map(thresholds)
  const lines = laggards(
    found.flatMap((one) => one.lines ?? []),
    (unit) => byUnit.get(unit) ?? new Map(),
  )
  return { on, lines, unmeasured: found.filter((one) => one.lines === null).map(({ metric }) => metric) }
}
