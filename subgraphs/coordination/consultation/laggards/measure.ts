import type { LocalDate } from '../../../../kernel/dates.js'
import { groupBy } from '../../../../kernel/group-by.js'
import { quarterOf, quartersAfter } from '../../../../kernel/quarters.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import type { Measured } from '../../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { meetingDutiesOf } from '../meetings/meeting-duties.reads.js'
import { answeredPushes } from './answered-pushes.js'
import { OVERDUE_DIFFICULTIES, PUSHES_IN_FORCE } from './laggard.reads.js'

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
