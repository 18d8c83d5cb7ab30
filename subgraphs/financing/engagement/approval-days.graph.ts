import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Decimal, LocalDate } from '../../../platform/graph/scalars.js'
import { ApprovalChannelEnum } from './engagement.enums.graph.js'

@ObjectType({ description: '一个通道的审批用时\nHow long approvals of a channel took' })
export class ApprovalDays {
  @Field(() => ApprovalChannelEnum, { nullable: true, description: '通道；此前未记的为空\nChannel; null: decided before it was recorded' })
  channel: string | null

  @Field(() => Int, { description: '已决定的件数\nHow many were decided' })
  decided: number

  @Field(() => Int, { description: '其中日历未公布、不能计日的件数\nOf these, how many days are not known' })
  unknown: number

  @Field(() => Decimal, { nullable: true, description: '平均工作日；不能计日的不计入\nMean of working days, of those that are known' })
  meanWorkdays: string | null
}

/** Received by acceptance, decided by the bank's answer; the open ones are not in it. */
const STATEMENT = {
  name: 'engagement.approval-days',
  text: `select channel, count(*)::int as decided, (count(*) - count(days))::int as unknown, round(avg(days), 1)::text as "meanWorkdays"
    from (select channel, working_days(received_on, decided_on) as days from engagement
      where unit_id = $1::uuid and decided_on between $2::date and $3::date) d group by channel order by channel nulls last`,
}

@Resolver(() => ApprovalDays)
export class ApprovalDaysResolver {
  @Query(() => [ApprovalDays], {
    nullable: true,
    description: '绿色通道与普通通道的审批工作日，按决定日期\nWorking days of approvals, green channel beside ordinary, by the day of the decision',
  })
  approvalDays(
    @Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string,
    @Arg('from', () => LocalDate, { description: '自\nFrom' }) from: string,
    @Arg('to', () => LocalDate, { description: '至，含当日\nTo, that day included' }) to: string,
    @Ctx() context: GraphContext,
  ): Promise<readonly ApprovalDays[]> {
    return context.reader.read<ApprovalDays>(context.database, STATEMENT, [unitId, from, to])
  }
}
