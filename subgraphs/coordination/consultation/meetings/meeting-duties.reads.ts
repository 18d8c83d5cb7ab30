import type { LocalDate } from '../../../../kernel/dates.js'
import { type Quarter, quartersOf } from '../../../../kernel/quarters.js'
import { inUnits, isService } from '../../../../platform/database/policy.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { type MeetingDutyState, quarterlyMeeting, type RecordedMeeting } from '../../../../policy/lvliang-2024-12/2-1-consultation/quarterly-meeting.js'

interface Meeting extends RecordedMeeting {
  readonly id: string
  readonly quarter: string
}

interface UnitRow {
  readonly id: string
  readonly meetings: readonly Meeting[]
  readonly today: LocalDate
}

export interface MeetingDutyRow {
  readonly unitId: string
  readonly quarter: string
  readonly state: MeetingDutyState
  readonly meetings: readonly Meeting[]
}

/** The unit and those directly below it, as far as they are in sight: what is not seen is left out, never called missed. */
const UNITS_AND_MEETINGS = {
  name: 'meeting_duties',
  text: `select u.id, today()::text as today, coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'quarter', m.quarter, 'outcome', m.outcome,
        'heldOn', m.held_on, 'reason', m.reason) order by m.held_on nulls last, m.number)
      from special_meeting m where m.unit_id = u.id and m.status = 'IN_FORCE' and m.quarter = any ($2::text[])), '[]') as meetings
    from reporting_unit u where (u.id = $1::uuid or u.parent_id = $1::uuid) and u.kind <> 'PROVINCE' and (${isService} or ${inUnits('u.id')})
      and u.valid_from <= today() and (u.valid_to is null or u.valid_to > today())
    order by (u.id = $1::uuid) desc, u.division_code nulls last, u.name`,
}

/** What each unit owes for each quarter that has begun by `on`; one statement for any number of units. */
export async function meetingDutiesOf(
  context: GraphContext,
  unitId: string,
  quarters: readonly Quarter[],
  on: string | null = null,
): Promise<readonly MeetingDutyRow[]> {
  const units = await context.reader.read<UnitRow>(context.database, UNITS_AND_MEETINGS, [unitId, quarters])
  return units.flatMap(({ id, meetings, today }) =>
    quarters.flatMap((quarter) => {
      const recorded = meetings.filter((one) => one.quarter === quarter)
      const state = quarterlyMeeting(quarter, recorded, (on ?? today) as LocalDate)
      return state === null ? [] : [{ unitId: id, quarter, state, meetings: recorded }]
    }),
  )
}

export const dutiesOfYear = (context: GraphContext, unitId: string, year: number): Promise<readonly MeetingDutyRow[]> =>
  meetingDutiesOf(context, unitId, quartersOf(year))
