import { Arg, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { Decimal, Money, Uuid, YearMonth } from '../../../platform/graph/scalars.js'
import { Project } from '../project/project.graph.js'
import type { ProjectRow } from '../project/project.reads.js'
import { FinancedScope } from '../scope/scope.graph.js'
import type { ScopeRow } from '../scope/scope.reads.js'
import { reportProgress } from './actions/report-progress.js'
import { progressOfProject, progressOfScope } from './progress.reads.js'

export const ConstructionStatus = {
  UNDER_CONSTRUCTION: 'UNDER_CONSTRUCTION',
  SHORT_TERM_STOPPED: 'SHORT_TERM_STOPPED',
  STOPPED: 'STOPPED',
  COMPLETED: 'COMPLETED',
  DELIVERED: 'DELIVERED',
} as const
registerEnumType(ConstructionStatus, {
  name: 'ConstructionStatus',
  description: '建设状态\nState of construction',
  valuesConfig: {
    UNDER_CONSTRUCTION: { description: '在建\nUnder construction' },
    SHORT_TERM_STOPPED: { description: '短期停工\nStopped for a short term' },
    STOPPED: { description: '停工\nStopped' },
    COMPLETED: { description: '竣工\nCompleted' },
    DELIVERED: { description: '交付\nDelivered' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '月度建设进度，按填报单位分别保存\nMonthly progress, kept per reporter' })
export class Progress extends Fact {
  @Field(() => YearMonth, { description: '所属月份\nThe month it is about' })
  month: string

  @Field(() => ConstructionStatus, { description: '建设状态\nState of construction' })
  status: string

  @Field(() => Decimal, { description: '形象进度（%）\nPhysical progress in percent' })
  physicalProgress: string

  @Field(() => Money, { nullable: true, description: '已完成投资（元）\nInvestment completed, in yuan' })
  completedInvestment: string | null
}

@InputType({ description: '填报月度进度\nReport a month’s progress' })
export class ReportProgressInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '项目、融资范围或楼栋的标识\nId of the project, financed scope or building' })
  subjectId: string

  @Field(() => YearMonth, { description: '所属月份\nThe month' })
  month: string

  @Field(() => ConstructionStatus, { description: '建设状态\nState of construction' })
  status: string

  @Field(() => Decimal, { description: '形象进度（%），0 到 100\nPhysical progress in percent, 0 to 100' })
  physicalProgress: string

  @Field(() => Money, { nullable: true, description: '已完成投资（元）\nInvestment completed, in yuan' })
  completedInvestment?: bigint | null

  @Field(() => Int, { nullable: true, description: '更正已有填报时必填：所依据的版本\nRequired when correcting: the version it is based on' })
  expectedVersion?: number | null
}

export const ReportProgressResult = resultOf('ReportProgressResult', Progress)

@Resolver(() => Project)
export class ProgressResolver {
  @FieldResolver(() => [Progress], { description: '月度建设进度，新的在前\nMonthly progress, newest first' })
  progress(@Root() project: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(progressOfProject, project.id)
  }

  @Mutation(() => ReportProgressResult, { description: '填报或更正月度进度（住建、发改）\nReport or correct a month’s progress' })
  reportProgress(@Arg('input', () => ReportProgressInput, { description: '内容\nContent' }) input: ReportProgressInput, @Ctx() context: GraphContext) {
    return perform(context, reportProgress, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeProgressResolver {
  @FieldResolver(() => [Progress], {
    description: '月度建设进度：本范围、其楼栋及整个项目的填报\nMonthly progress reported of the scope, its buildings and the whole project',
  })
  progress(@Root() scope: ScopeRow, @Ctx() context: GraphContext) {
    return context.many(progressOfScope, scope.id)
  }
}
