import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../../platform/graph/context.js'
import type { MeetingDutyState as State } from '../../../../policy/lvliang-2024-12/2-1-consultation/quarterly-meeting.js'
import { ReportingUnit } from '../../unit/unit.graph.js'
import { unitById } from '../../unit/unit.reads.js'
import { dutiesOfYear, type MeetingDutyRow } from './meeting-duties.reads.js'

const MeetingDutyState = { HELD: 'HELD', MISSED_WITH_REASON: 'MISSED_WITH_REASON', MISSED: 'MISSED', DUE: 'DUE' } as const satisfies { [S in State]: S }
registerEnumType(MeetingDutyState, {
  name: 'MeetingDutyState',
  description: '季度专题会议的召开情况\nHow a unit stands with the quarter’s special meeting',
  valuesConfig: {
    HELD: { description: '已召开\nHeld' },
    MISSED_WITH_REASON: { description: '未召开，已说明原因\nMissed, with its reason' },
    MISSED: { description: '未召开，未说明原因\nMissed without a reason' },
    DUE: { description: '季度尚未结束，待召开\nThe quarter still runs' },
  },
})

@ObjectType({ description: '某单位某季度的专题会议：原则上每季度一次\nA unit’s special meeting of a quarter: in principle one each' })
export class MeetingDuty {
  @Field(() => String, { description: '季度，如 2026Q3\nQuarter, as 2026Q3' })
  quarter: string

  @Field(() => MeetingDutyState, { description: '召开情况\nHow it stands' })
  state: State

  @Field(() => ReportingUnit, { nullable: true, description: '单位\nThe unit' })
  unit: ReportingUnit | null

  @Field(() => [ID], { description: '登记的会议或未召开说明\nThe recorded meetings, or what was said of the missed one' })
  recordIds: string[]

  @Field(() => String, { nullable: true, description: '未召开的原因\nWhy it was not held' })
  reason: string | null
}

@Resolver(() => MeetingDuty)
export class MeetingDutyResolver {
  @Query(() => [MeetingDuty], {
    nullable: true,
    description:
      '某年各季度的专题会议：本单位及下级，已开始的季度\nThe special meetings of a year: the unit and those below it, for each quarter that has begun',
  })
  meetingDuties(
    @Arg('unitId', () => ID, { description: '单位\nThe unit' }) unitId: string,
    @Arg('year', () => Int, { description: '年份\nYear' }) year: number,
    @Ctx() context: GraphContext,
  ): Promise<readonly MeetingDutyRow[]> {
    return dutiesOfYear(context, unitId, year)
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() duty: MeetingDutyRow, @Ctx() context: GraphContext) {
    return context.one(unitById, duty.unitId)
  }

  @FieldResolver(() => [ID])
  recordIds(@Root() { meetings }: MeetingDutyRow): readonly string[] {
    return meetings.map(({ id }) => id)
  }

  @FieldResolver(() => String)
  reason(@Root() { state, meetings }: MeetingDutyRow): string | null {
    return state === 'MISSED_WITH_REASON' ? (meetings.find(({ reason }) => reason !== null)?.reason ?? null) : null
  }
}
