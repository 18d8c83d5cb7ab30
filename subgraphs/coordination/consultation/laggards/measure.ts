import { addDays, type LocalDate, monthsAfter, yearMonthOf } from '../../../../kernel/dates.js'
import { groupBy } from '../../../../kernel/group-by.js'
import { quarterOf, quartersAfter } from '../../../../kernel/quarters.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { MATURE_PATIENCE, type Measured } from '../../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { unitInSight } from '../../mechanism/mechanism.reads.js'
import { owedBy } from '../../returns/owed-by.js'
import { decided } from '../../setting/decided.js'
import { settingsOfUnit } from '../../setting/setting.reads.js'
import { meetingDutiesOf } from '../meetings/meeting-duties.reads.js'
import { answeredPushes } from './answered-pushes.js'
import { MATURE_NOMINATIONS, OVERDUE_DIFFICULTIES, PUSHES_IN_FORCE } from './laggard.reads.js'

export interface Measuring {
  readonly context: GraphContext
  readonly unitId: string
  readonly units: readonly string[]
  readonly on: LocalDate
}

/** Quarters of the last four that passed without a meeting and without a reason. */
export async function missedMeetings({ context, unitId, on }: Measuring): Promise<readonly Measured[]> {
  const quarters = [-4, -3, -2, -1].map((n) => quartersAfter(quarterOf(on), n))
  const missed = (await meetingDutiesOf(context, unitId, quarters, on)).filter(({ state }) => state === 'MISSED')
  return [...groupBy(missed, (duty) => duty.unitId)].map(([unit, duties]) => ({
    unitId: unit,
    agency: null,
    metric: 'MISSED_MEETINGS',
    value: duties.length,
    evidence: duties.map(({ quarter }) => quarter),
  }))
}

interface Found {
  readonly unitId: string
  readonly agency: string | null
  readonly ids: readonly string[]
}

export async function overdueDifficulties({ context, units, on }: Measuring): Promise<readonly Measured[]> {
  const found = await context.reader.read<Found>(context.database, OVERDUE_DIFFICULTIES, [units, on])
  return found.map(({ unitId, agency, ids }) => ({ unitId, agency, metric: 'OVERDUE_DIFFICULTIES', value: ids.length, evidence: ids }))
}

/** Of a unit's pushes in force, how many in a hundred no bank has answered; whole per cent, rounded down in the unit's favour. */
export async function pushedUnanswered({ context, units, on }: Measuring): Promise<readonly Measured[]> {
  const found = await context.reader.read<Found>(context.database, PUSHES_IN_FORCE, [units, on])
  if (found.length === 0) return []
  const answered = await answeredPushes(context.runtime.ask, units, context.request.asOf)
  return found.map(({ unitId, ids }) => {
    const open = ids.filter((id) => !answered.has(id))
    return { unitId, agency: null, metric: 'PUSHED_UNANSWERED', value: Math.floor((open.length * 100) / ids.length), evidence: open }
  })
}

/** Duties to report of the last three whole months that passed without a return. */
export async function missedReturns({ context, units, on }: Measuring): Promise<readonly Measured[]> {
  const month = yearMonthOf(on)
  const lines = await Promise.all(
    units.map(async (unitId): Promise<readonly Measured[]> => {
      const unit = await context.one(unitInSight, unitId)
      const owed = unit ? await owedBy(unit, monthsAfter(month, -3), monthsAfter(month, -1), on, context) : []
      const missed = owed.filter(({ state }) => state === 'MISSING')
      const evidence = missed.map(({ kind, period }) => `${kind} ${period}`)
      return missed.length > 0 ? [{ unitId, agency: null, metric: 'MISSED_RETURNS', value: missed.length, evidence }] : []
    }),
  )
  return lines.flat()
}

interface Mature {
  readonly unitId: string
  readonly id: string
  readonly proposedOn: string
}

/** What has stood on the list as mature for longer than the unit's patience, and was pushed to no bank. */
export async function matureNotPushed({ context, units, on }: Measuring): Promise<readonly Measured[]> {
  const found = await context.reader.read<Mature>(context.database, MATURE_NOMINATIONS, [units, on])
  const lines = [...groupBy(found, ({ unitId }) => unitId)].map(async ([unitId, mature]): Promise<readonly Measured[]> => {
    const { value: days } = decided(await context.many(settingsOfUnit, unitId), MATURE_PATIENCE, on)
    const evidence = mature.filter(({ proposedOn }) => proposedOn < addDays(on, -days)).map(({ id }) => id)
    return evidence.length > 0 ? [{ unitId, agency: null, metric: 'MATURE_NOT_PUSHED', value: evidence.length, evidence }] : []
  })
  return (await Promise.all(lines)).flat()
}
