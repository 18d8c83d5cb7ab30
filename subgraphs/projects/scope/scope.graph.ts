import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { DateTime } from '../../../platform/graph/scalars.js'
import { Building } from '../building/building.graph.js'
import type { BuildingRow } from '../building/building.reads.js'
import { Enterprise } from '../enterprise/enterprise.graph.js'
import { type EnterpriseRow, enterpriseById } from '../enterprise/enterprise.reads.js'
import { Project } from '../project/project.graph.js'
import { type ProjectRow, projectById } from '../project/project.reads.js'
import { ReportingUnit } from '../stubs.graph.js'
import { changeScopeBuildings } from './actions/change-scope-buildings.js'
import { registerFinancedScope } from './actions/register-financed-scope.js'
import { buildingsOfScope, SCOPE_LIST, type ScopeRow, scopeById, scopeFirstRecorded, scopesOfProject } from './scope.reads.js'
import { ChangeScopeBuildingsInput, FinancedScopeFilter, RegisterFinancedScopeInput } from './scope-inputs.graph.js'
import { FinancedScopeKind } from './scope-kind.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '融资范围（期、地块、楼栋）：推送与授信的单位\nFinanced scope (phase, parcel, buildings): what is pushed and lent to' })
export class FinancedScope extends Fact {
  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => FinancedScopeKind, { description: '划分方式\nKind' })
  kind: string

  @Field(() => Project, { nullable: true, description: '所属项目\nIts project' })
  project: ProjectRow | null

  @Field(() => [Building], { description: '现有楼栋\nIts buildings now' })
  buildings: readonly BuildingRow[]

  @Field(() => Enterprise, { nullable: true, description: '开发企业\nDeveloper' })
  developer: EnterpriseRow | null

  @Field(() => ReportingUnit, { nullable: true, description: '所属填报单位\nThe reporting unit it belongs to' })
  unit: ReportingUnit | null
}

export const FinancedScopeConnection = connectionOf(FinancedScope, 'FinancedScope', '融资范围', 'financed scopes')
export const RegisterFinancedScopeResult = resultOf('RegisterFinancedScopeResult', FinancedScope)
export const ChangeScopeBuildingsResult = resultOf('ChangeScopeBuildingsResult', FinancedScope)

@Resolver(() => FinancedScope)
export class ScopeResolver {
  @Query(() => FinancedScope, { nullable: true, description: '按标识查融资范围；不存在与无权相同\nA scope by id; not found and not allowed look the same' })
  financedScope(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<ScopeRow | null> {
    return context.one(scopeById, id)
  }

  @Query(() => FinancedScopeConnection, { nullable: true, description: '权限内的融资范围，新的在前\nScopes within the caller’s rights, newest first' })
  financedScopes(
    @Arg('filter', () => FinancedScopeFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: FinancedScopeFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<ScopeRow>(context, SCOPE_LIST, filter, 'NEWEST', { first, after })
  }

  @Mutation(() => RegisterFinancedScopeResult, { description: '登记融资范围（住建）\nRegister a financed scope' })
  registerFinancedScope(
    @Arg('input', () => RegisterFinancedScopeInput, { description: '内容\nContent' }) input: RegisterFinancedScopeInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, registerFinancedScope, input)
  }

  @Mutation(() => ChangeScopeBuildingsResult, { description: '变更融资范围的楼栋（住建）\nChange a scope’s buildings' })
  changeScopeBuildings(
    @Arg('input', () => ChangeScopeBuildingsInput, { description: '内容\nContent' }) input: ChangeScopeBuildingsInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, changeScopeBuildings, input)
  }

  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { projectId }: ScopeRow, @Ctx() context: GraphContext): Promise<ProjectRow | null> {
    return context.one(projectById, projectId)
  }

  @FieldResolver(() => [Building])
  buildings(@Root() { id }: ScopeRow, @Ctx() context: GraphContext) {
    return context.many(buildingsOfScope, id)
  }

  @FieldResolver(() => Enterprise, { nullable: true })
  async developer(@Root() { projectId }: ScopeRow, @Ctx() context: GraphContext): Promise<EnterpriseRow | null> {
    const project = await context.one(projectById, projectId)
    return project?.developerId ? context.one(enterpriseById, project.developerId) : null
  }

  @FieldResolver(() => DateTime, { nullable: true, description: '中枢首次记录该范围的时间\nWhen the hub first knew the scope' })
  async firstRecordedAt(@Root() { id }: ScopeRow, @Ctx() context: GraphContext): Promise<string | null> {
    return (await context.one(scopeFirstRecorded, id))?.at ?? null
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() { unitId }: ScopeRow): ReportingUnit {
    return { id: unitId }
  }
}

@Resolver(() => Project)
export class ProjectScopesResolver {
  @FieldResolver(() => [FinancedScope], { description: '融资范围\nFinanced scopes' })
  scopes(@Root() { id }: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(scopesOfProject, id)
  }
}
