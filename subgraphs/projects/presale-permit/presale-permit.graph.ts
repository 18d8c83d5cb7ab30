import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { Uuid } from '../../../platform/graph/scalars.js'
import { Building, RegisteredBuildings } from '../building/building.graph.js'
import { type BuildingRow, buildingById } from '../building/building.reads.js'
import { Enterprise } from '../enterprise/enterprise.graph.js'
import { Project } from '../project/project.graph.js'
import type { ProjectRow } from '../project/project.reads.js'
import { FinancedScope } from '../scope/scope.graph.js'
import type { ScopeRow } from '../scope/scope.reads.js'
import { ReportingUnit } from '../stubs.graph.js'
import { registerBuildingsFromPermit } from './actions/register-buildings-from-permit.js'
import {
  buildingsOfPermit,
  developersOfPermit,
  PERMIT_LIST,
  type PresalePermitBuildingRow,
  type PresalePermitRow,
  permitById,
  permitsOfProject,
  permitsOfScope,
  projectsOfPermit,
} from './presale-permit.reads.js'
import { PresalePermit, PresalePermitBuilding, PresalePermitConnection, PresalePermitFilter } from './presale-permit-types.graph.js'

@InputType({ description: '按预售许可证登记楼栋\nRegister the buildings that a presale permit names' })
export class RegisterBuildingsFromPermitInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '预售许可证的标识\nId of the permit' })
  permitId: string

  @Field(() => [String], { nullable: true, description: '只登记这些楼栋；不填为全部\nOnly these buildings; all that it names unless told' })
  buildingNumbers?: string[] | null
}

export const RegisterBuildingsFromPermitResult = resultOf('RegisterBuildingsFromPermitResult', RegisteredBuildings)

@Resolver(() => PresalePermit)
export class PresalePermitResolver {
  @Query(() => PresalePermit, { nullable: true, description: '按标识查预售许可证；不存在与无权相同\nA permit by id; not found and not allowed look the same' })
  presalePermit(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<PresalePermitRow | null> {
    return context.one(permitById, id)
  }

  @Query(() => PresalePermitConnection, { nullable: true, description: '权限内的预售许可证，新的在前\nPermits within the caller’s rights, newest first' })
  presalePermits(
    @Arg('filter', () => PresalePermitFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: PresalePermitFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    const linked = filter?.linked == null ? null : { eq: String(filter.linked) }
    return list<PresalePermitRow>(context, PERMIT_LIST, { ...filter, linked }, 'NEWEST', { first, after })
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '发证单位\nThe unit that issued it' })
  unit(@Root() { unitId }: PresalePermitRow): ReportingUnit {
    return { id: unitId }
  }

  @FieldResolver(() => [Enterprise], { description: '开发企业\nDevelopers' })
  developers(@Root() { id }: PresalePermitRow, @Ctx() context: GraphContext) {
    return context.many(developersOfPermit, id)
  }

  @FieldResolver(() => [PresalePermitBuilding], { description: '所载楼栋与单元\nBuildings and entrances it names' })
  buildings(@Root() { id }: PresalePermitRow, @Ctx() context: GraphContext) {
    return context.many(buildingsOfPermit, id)
  }

  @FieldResolver(() => [Project], { description: '经人工确认的项目\nProjects, as a person confirmed' })
  projects(@Root() { id }: PresalePermitRow, @Ctx() context: GraphContext): Promise<readonly ProjectRow[]> {
    return context.many(projectsOfPermit, id)
  }

  @Mutation(() => RegisterBuildingsFromPermitResult, {
    description: '按已确认关联的预售许可证登记项目楼栋（住建）\nRegister a project’s buildings from a permit whose link is confirmed',
  })
  registerBuildingsFromPermit(
    @Arg('input', () => RegisterBuildingsFromPermitInput, { description: '内容\nContent' }) input: RegisterBuildingsFromPermitInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, registerBuildingsFromPermit, input)
  }
}

@Resolver(() => PresalePermitBuilding)
export class PresalePermitBuildingResolver {
  @FieldResolver(() => Building, { nullable: true, description: '登记的楼栋\nThe project’s building' })
  building(@Root() { buildingId }: PresalePermitBuildingRow, @Ctx() context: GraphContext): Promise<BuildingRow | null> | null {
    return buildingId === null ? null : context.one(buildingById, buildingId)
  }
}

@Resolver(() => Project)
export class ProjectPermitsResolver {
  @FieldResolver(() => [PresalePermit], { description: '预售许可证，经人工确认关联\nPresale permits whose link a person confirmed' })
  presalePermits(@Root() { id }: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(permitsOfProject, id)
  }
}

@Resolver(() => FinancedScope)
export class ScopePermitsResolver {
  @FieldResolver(() => [PresalePermit], {
    description: '预售许可证：关联到本范围、其楼栋或整个项目的\nPresale permits linked to the scope, its buildings or the whole project',
  })
  presalePermits(@Root() { id }: ScopeRow, @Ctx() context: GraphContext) {
    return context.many(permitsOfScope, id)
  }
}
