import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { Institution } from '../institution/institution.graph.js'
import { institutionById } from '../institution/institution.reads.js'
import { FinancedScope, Project, ProjectPush } from '../stubs.graph.js'
import { acceptPush } from './actions/accept-push.js'
import { recordBankDecision } from './actions/record-bank-decision.js'
import { DecisionReasonEnum, EngagementStateEnum, SupportClassEnum } from './engagement.enums.graph.js'
import { AcceptPushInput, BankEngagementFilter, RecordBankDecisionInput } from './engagement.inputs.graph.js'
import { ENGAGEMENT_LIST, type EngagementRow, engagementById, engagementsOfProject, engagementsOfScope } from './engagement.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '银行对接：一家银行对一次推送的评估与决定\nEngagement: one bank’s assessment and decision on one push' })
export class BankEngagement extends Fact {
  @Field(() => EngagementStateEnum, { description: '状态\nState' })
  state: string

  @Field(() => SupportClassEnum, { nullable: true, description: '支持类别\nSupport class' })
  supportClass: string | null

  @Field(() => DecisionReasonEnum, { nullable: true, description: '不予支持或暂缓的原因\nWhy it was rejected or deferred' })
  reasonCode: string | null

  @Field(() => String, { nullable: true, description: '审慎授信的理由\nWhy it was approved nevertheless' })
  justification: string | null

  @Field(() => LocalDate, { description: '接收日期\nReceived on' })
  receivedOn: string

  @Field(() => LocalDate, { nullable: true, description: '决定日期\nDecided on' })
  decidedOn: string | null

  @Field(() => ProjectPush, { nullable: true, description: '对应的推送\nThe push' })
  push: ProjectPush | null

  @Field(() => FinancedScope, { nullable: true, description: '融资范围\nFinanced scope' })
  scope: FinancedScope | null
}

export const BankEngagementConnection = connectionOf(BankEngagement, 'BankEngagement', '银行对接', 'engagements')

export const AcceptPushResult = resultOf('AcceptPushResult', BankEngagement)
export const RecordBankDecisionResult = resultOf('RecordBankDecisionResult', BankEngagement)

@Resolver(() => BankEngagement)
export class BankEngagementResolver {
  @Query(() => BankEngagementConnection, { nullable: true, description: '权限内的银行对接，新的在前\nEngagements within the caller’s rights, newest first' })
  engagements(
    @Arg('filter', () => BankEngagementFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: BankEngagementFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<EngagementRow>(context, ENGAGEMENT_LIST, filter, 'NEWEST', { first, after })
  }

  @Query(() => BankEngagement, { nullable: true, description: '按标识查对接；不存在与无权相同\nAn engagement by id; not found and not allowed look the same' })
  engagement(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<EngagementRow | null> {
    return context.one(engagementById, id)
  }

  @FieldResolver(() => ProjectPush)
  push(@Root() engagement: EngagementRow): ProjectPush {
    return { id: engagement.pushId }
  }

  @FieldResolver(() => FinancedScope)
  scope(@Root() engagement: EngagementRow): FinancedScope {
    return { id: engagement.scopeId }
  }

  @FieldResolver(() => Institution, { nullable: true, description: '银行机构\nThe institution' })
  institution(@Root() engagement: EngagementRow, @Ctx() context: GraphContext) {
    return context.one(institutionById, engagement.institutionId)
  }

  @Mutation(() => AcceptPushResult, { description: '接收推送（被推送的银行）\nAccept a push: the bank that it goes to' })
  acceptPush(@Arg('input', () => AcceptPushInput, { description: '内容\nContent' }) input: AcceptPushInput, @Ctx() context: GraphContext) {
    return perform(context, acceptPush, input)
  }

  @Mutation(() => RecordBankDecisionResult, { description: '记录银行决定（银行本身）\nRecord a decision: the bank itself' })
  recordBankDecision(
    @Arg('input', () => RecordBankDecisionInput, { description: '内容\nContent' }) input: RecordBankDecisionInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, recordBankDecision, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeEngagementsResolver {
  @FieldResolver(() => [BankEngagement], { nullable: true, description: '银行对接；银行只见本行的\nEngagements; a bank sees its own' })
  engagements(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(engagementsOfScope, scope.id)
  }
}

@Resolver(() => Project)
export class ProjectEngagementsResolver {
  @FieldResolver(() => [BankEngagement], { nullable: true, description: '银行对接；银行只见本行的\nEngagements; a bank sees its own' })
  engagements(@Root() project: Project, @Ctx() context: GraphContext) {
    return context.many(engagementsOfProject, project.id)
  }
}
