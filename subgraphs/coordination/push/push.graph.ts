import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { DateTime, LocalDate, Money } from '../../../platform/graph/scalars.js'
import { FinancedScope, Institution, Project } from '../stubs.graph.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import { pushScope } from './actions/push-scope.js'
import { revokePush } from './actions/revoke-push.js'
import { ProjectPushFilter, PushScopeInput, RevokePushInput } from './push.inputs.graph.js'
import { PUSH_LIST, type PushRow, pushById, pushesOfProject, pushesOfScope } from './push.reads.js'

export const PushState = { GRANTING: 'GRANTING', PUSHED: 'PUSHED', REVOKED: 'REVOKED' } as const
registerEnumType(PushState, {
  name: 'PushState',
  description: '推送状态\nState of a push',
  valuesConfig: {
    GRANTING: { description: '授权生效中\nIts grant is under way' },
    PUSHED: { description: '已推送，各部分均已确认\nPushed: every part has acknowledged it' },
    REVOKED: { description: '已撤回\nRevoked' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '推送：县级机制向银行分支机构的推荐\nPush: the county’s recommendation to a bank branch' })
export class ProjectPush extends Fact {
  @Field(() => PushState, { description: '状态\nState' })
  state: string

  @Field(() => LocalDate, { description: '推送日期\nDate of the push' })
  pushedOn: string

  @Field(() => Money, { nullable: true, description: '推送金额：融资需求（元）\nPushed amount: what financing is asked for, in yuan' })
  requestedAmount: string | null

  @Field(() => DateTime, { nullable: true, description: '各部分均已确认的时间\nWhen every part had acknowledged it' })
  acknowledgedAt: string | null

  @Field(() => DateTime, { nullable: true, description: '撤回时间\nWhen it was revoked' })
  revokedAt: string | null

  @Field(() => String, { nullable: true, description: '撤回原因\nWhy it was revoked' })
  revokedReason: string | null

  @Field(() => FinancedScope, { nullable: true, description: '推送的融资范围\nThe scope that is pushed' })
  scope: FinancedScope | null

  @Field(() => Institution, { nullable: true, description: '接收的银行分支机构\nThe branch it goes to' })
  institution: Institution | null
}

export const ProjectPushConnection = connectionOf(ProjectPush, 'ProjectPush', '推送', 'pushes')

export const PushScopeResult = resultOf('PushScopeResult', ProjectPush)
export const RevokePushResult = resultOf('RevokePushResult', ProjectPush)

@Resolver(() => ProjectPush)
export class ProjectPushResolver {
  @Query(() => ProjectPush, { nullable: true, description: '按标识查推送；不存在与无权相同\nA push by id; not found and not allowed look the same' })
  push(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<PushRow | null> {
    return context.one(pushById, id)
  }

  @Query(() => ProjectPushConnection, { nullable: true, description: '权限内的推送，新的在前\nPushes within the caller’s rights, newest first' })
  pushes(
    @Arg('filter', () => ProjectPushFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: ProjectPushFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<PushRow>(context, PUSH_LIST, filter, 'NEWEST', { first, after })
  }

  @FieldResolver(() => FinancedScope)
  scope(@Root() push: PushRow): FinancedScope {
    return { id: push.scopeId }
  }

  @FieldResolver(() => Institution)
  institution(@Root() push: PushRow): Institution {
    return { id: push.institutionId }
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '推送的县级单位\nThe county that pushes' })
  unit(@Root() push: PushRow, @Ctx() context: GraphContext) {
    return context.one(unitById, push.unitId)
  }

  @FieldResolver(() => ProjectPush, { nullable: true, description: '此前对同一机构的推送\nThe earlier push to the same branch' })
  successorOf(@Root() push: PushRow, @Ctx() context: GraphContext): Promise<PushRow | null> | null {
    return push.successorOf === null ? null : context.one(pushById, push.successorOf)
  }

  @Mutation(() => PushScopeResult, { description: '向银行推送融资范围（县级机制办公室）\nPush a financed scope to a bank; the county’s office only' })
  pushScope(@Arg('input', () => PushScopeInput, { description: '内容\nContent' }) input: PushScopeInput, @Ctx() context: GraphContext) {
    return perform(context, pushScope, input)
  }

  @Mutation(() => RevokePushResult, { description: '撤回推送（县级机制办公室）\nRevoke a push; the county’s office only' })
  revokePush(@Arg('input', () => RevokePushInput, { description: '内容\nContent' }) input: RevokePushInput, @Ctx() context: GraphContext) {
    return perform(context, revokePush, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopePushesResolver {
  @FieldResolver(() => [ProjectPush], { nullable: true, description: '对银行的推送，新的在前\nIts pushes to banks, newest first' })
  pushes(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(pushesOfScope, scope.id)
  }
}

@Resolver(() => Project)
export class ProjectPushesResolver {
  @FieldResolver(() => [ProjectPush], { nullable: true, description: '各融资范围对银行的推送，新的在前\nThe pushes of its scopes, newest first' })
  pushes(@Root() project: Project, @Ctx() context: GraphContext) {
    return context.many(pushesOfProject, project.id)
  }
}
