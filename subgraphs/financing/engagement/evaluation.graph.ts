import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Decimal, Money } from '../../../platform/graph/scalars.js'
import {
  APPROVAL_LIMITS,
  approvalOverdue,
  type Channel,
  channelOf,
  judgementsMissing,
} from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'
import { ApprovalChannelEnum, DecisionReasonEnum, EngagementStateEnum, FlagSourceEnum, SupportMeasureEnum } from './engagement.enums.graph.js'
import { BankEngagement } from './engagement.graph.js'
import { type EngagementRow, engagementAfter, engagementById } from './engagement.reads.js'
import { type ClockRow, clockOfEngagement, judgementsOfEngagement } from './evaluation.reads.js'

@ObjectType({ description: '审批时限：绿色通道与普通各计\nThe clock of an approval: green channel and ordinary way each have their own' })
export class ApprovalClock {
  @Field(() => ApprovalChannelEnum, { description: '通道\nChannel' })
  channel: Channel

  @Field(() => Int, { nullable: true, description: '已用工作日；日历未公布为空\nWorking days spent; null where the calendar is not published' })
  workdaysSpent: number | null

  @Field(() => Int, { description: '时限（工作日）\nLimit in working days' })
  limit: number

  @Field(() => Boolean, { nullable: true, description: '是否超期；不明为空\nOverdue; null where it is not known' })
  overdue: boolean | null

  @Field(() => String, { description: '决定时限的设定项\nThe setting that decided the limit' })
  setting: string

  @Field(() => String, { description: '时限来源\nSource of the limit' })
  source: string
}

@ObjectType({ description: '银行反馈单\nFeedback slip of a bank' })
export class BankFeedback {
  @Field(() => EngagementStateEnum, { description: '评估结果\nResult' })
  result: string

  @Field(() => DecisionReasonEnum, { nullable: true, description: '不予支持或暂缓的原因代码\nReason code' })
  reasonCode: string | null

  @Field(() => SupportMeasureEnum, { nullable: true, description: '支持方式（类2）\nMeasure, class two' })
  measure: string | null

  @Field(() => FlagSourceEnum, { nullable: true, description: '审慎授信的认定来源（类3）\nSource of the flag, class three' })
  flagSource: string | null

  @Field(() => String, { nullable: true, description: '认定文书号\nNumber of the document behind the flag' })
  flagRecord: string | null

  @Field(() => Money, { nullable: true, description: '同意金额（元）\nApproved amount in yuan' })
  approvedAmount: string | null

  @Field(() => Int, { nullable: true, description: '期限（月）\nTerm in months' })
  termMonths: number | null

  @Field(() => Decimal, { nullable: true, description: '年利率（%）\nAnnual rate in per cent' })
  annualRate: string | null

  @Field(() => String, { nullable: true, description: '担保方式\nGuarantee' })
  guarantee: string | null

  @Field(() => String, { nullable: true, description: '放款前提条件\nConditions precedent' })
  conditionsPrecedent: string | null

  @Field(() => String, { nullable: true, description: '放款计划\nPlan of disbursement' })
  disbursementPlan: string | null
}

type FeedbackRow = EngagementRow & Omit<BankFeedback, 'result' | 'approvedAmount'> & { readonly state: string; readonly offeredAmount: string | null }

const judgementsOf = async (context: GraphContext, id: string) =>
  new Map((await context.many(judgementsOfEngagement, id)).map(({ question, favourable }) => [question, favourable]))

function clockBy({ days, green, ordinary }: ClockRow, channel: Channel): ApprovalClock {
  const usual = APPROVAL_LIMITS[channel]
  const own = channel === 'GREEN' ? green : ordinary
  const set = own !== null && /^[1-9]\d{0,3}$/.test(own)
  const limit = set ? Number(own) : usual.value
  const overdue = approvalOverdue(days ?? 'UNKNOWN', limit)
  const source = set ? `${usual.setting}：本单位或上级机制设定 / set by the unit or one above it` : `${usual.since} ${usual.source}`
  return { channel, workdaysSpent: days, limit, overdue: overdue === 'UNKNOWN' ? null : overdue, setting: usual.setting, source }
}

@Resolver(() => BankEngagement)
export class EngagementEvaluationResolver {
  @FieldResolver(() => ApprovalClock, { nullable: true, description: '审批时限\nThe clock of the approval' })
  async clock(@Root() engagement: EngagementRow, @Ctx() context: GraphContext): Promise<ApprovalClock | null> {
    const row = await context.one(clockOfEngagement, engagement.id)
    const channel = engagement.channel ?? channelOf(engagement.supportClass, await judgementsOf(context, engagement.id))
    return row && clockBy(row, channel)
  }

  @FieldResolver(() => [String], { description: '该类别所依据而尚未登记的判断\nJudgements that the class rests on and that are not recorded yet' })
  async judgementsMissing(@Root() engagement: EngagementRow, @Ctx() context: GraphContext): Promise<readonly string[]> {
    return engagement.supportClass === null ? [] : judgementsMissing(engagement.supportClass, await judgementsOf(context, engagement.id))
  }

  @FieldResolver(() => BankFeedback, { nullable: true, description: '银行反馈单；作出决定后才有\nFeedback slip; there once it is decided' })
  feedback(@Root() engagement: FeedbackRow): BankFeedback | null {
    return engagement.decidedOn === null ? null : { ...engagement, result: engagement.state, approvedAmount: engagement.offeredAmount }
  }

  @FieldResolver(() => BankEngagement, { nullable: true, description: '重新推送所接续的原对接\nThe engagement before the repair, which this one closes' })
  succeeds(@Root() { succeedsId }: EngagementRow, @Ctx() context: GraphContext): Promise<EngagementRow | null> | null {
    return succeedsId === null ? null : context.one(engagementById, succeedsId)
  }

  @FieldResolver(() => BankEngagement, {
    nullable: true,
    description: '重新推送后的对接；有则原对接已结\nThe engagement after the repair; where there is one, this is closed',
  })
  succeededBy(@Root() { id }: EngagementRow, @Ctx() context: GraphContext): Promise<EngagementRow | null> {
    return context.one(engagementAfter, id)
  }
}
