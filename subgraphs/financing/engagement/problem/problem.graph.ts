import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { Agency } from '../../../../kernel/actor.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { AgencyEnum, Fact } from '../../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../../platform/graph/scalars.js'
import { FinancedScope } from '../../stubs.graph.js'
import { DecisionReasonEnum, ProblemStateEnum } from '../engagement.enums.graph.js'
import { BankEngagement } from '../engagement.graph.js'
import { type EngagementRow, engagementById } from '../engagement.reads.js'
import { fixEngagementProblem } from './fix-problem.js'
import { type ProblemRow, problemsOfEngagement, problemsOfScope } from './problem.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '银行反馈的问题及其整改\nA problem that a bank fed back, and its repair' })
export class EngagementProblem extends Fact {
  @Field(() => DecisionReasonEnum, { description: '原因代码\nReason code' })
  reasonCode: string

  @Field(() => String, { description: '具体问题\nWhat it is' })
  detail: string

  @Field(() => AgencyEnum, { description: '应由哪个单位整改\nThe agency that is to act' })
  actingAgency: Agency

  @Field(() => LocalDate, { description: '反馈日期\nFed back on' })
  raisedOn: string

  @Field(() => ProblemStateEnum, { description: '整改状态\nState of the repair' })
  state: string

  @Field(() => LocalDate, { nullable: true, description: '整改日期\nRepaired on' })
  fixedOn: string | null

  @Field(() => String, { nullable: true, description: '整改情况\nHow it was repaired' })
  repairNote: string | null

  @Field(() => AgencyEnum, { nullable: true, description: '登记整改的单位\nThe agency that repaired it' })
  repairedBy: Agency | null
}

@InputType({ description: '登记问题已整改\nSay that a problem is repaired' })
export class FixEngagementProblemInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '问题的标识\nId of the problem' })
  problemId: string

  @Field(() => LocalDate, { description: '整改日期\nRepaired on' })
  fixedOn: string

  @Field(() => String, { description: '整改情况\nHow it was repaired' })
  note: string
}

export const FixEngagementProblemResult = resultOf('FixEngagementProblemResult', EngagementProblem)

@Resolver(() => EngagementProblem)
export class EngagementProblemResolver {
  @FieldResolver(() => BankEngagement, { nullable: true, description: '所属对接\nThe engagement it belongs to' })
  engagement(@Root() problem: ProblemRow, @Ctx() context: GraphContext): Promise<EngagementRow | null> {
    return context.one(engagementById, problem.engagementId)
  }

  @Mutation(() => FixEngagementProblemResult, {
    description: '登记问题已整改（银行指明的单位或机制办公室）\nSay that a problem is repaired: the agency that the bank named, or the office',
  })
  fixEngagementProblem(
    @Arg('input', () => FixEngagementProblemInput, { description: '内容\nContent' }) input: FixEngagementProblemInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, fixEngagementProblem, input)
  }
}

@Resolver(() => BankEngagement)
export class EngagementProblemsResolver {
  @FieldResolver(() => [EngagementProblem], { description: '反馈的问题，新的在前\nProblems that were fed back, newest first' })
  problems(@Root() engagement: EngagementRow, @Ctx() context: GraphContext) {
    return context.many(problemsOfEngagement, engagement.id)
  }
}

@Resolver(() => FinancedScope)
export class ScopeRepairLoopResolver {
  @FieldResolver(() => [EngagementProblem], {
    nullable: true,
    description: '推送—反馈—整改：各银行反馈的问题，新的在前\nThe loop of repair: what banks fed back, newest first',
  })
  repairLoop(@Root() { id }: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(problemsOfScope, id)
  }
}
