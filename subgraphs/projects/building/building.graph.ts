import { Arg, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { Decimal, Uuid } from '../../../platform/graph/scalars.js'
import { Project } from '../project/project.graph.js'
import { type ProjectRow, projectById } from '../project/project.reads.js'
import { registerBuildings } from './actions/register-buildings.js'
import { type BuildingRow, buildingsOfProject } from './building.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '楼栋\nBuilding' })
export class Building extends Fact {
  @Field(() => String, { description: '楼号\nNumber' })
  number: string

  @Field(() => String, { nullable: true, description: '用途\nUse' })
  use: string | null

  @Field(() => Decimal, { nullable: true, description: '建筑面积（㎡）\nFloor area in square metres' })
  floorArea: string | null

  @Field(() => Int, { nullable: true, description: '住宅套数\nNumber of dwellings' })
  dwellings: number | null

  @Field(() => Project, { nullable: true, description: '所属项目\nIts project' })
  project: ProjectRow | null
}

@ObjectType({ description: '登记的楼栋\nThe buildings that were registered' })
export class RegisteredBuildings {
  @Field(() => [Building], { description: '楼栋\nBuildings' })
  buildings: readonly Building[]
}

@InputType({ description: '一栋楼\nOne building' })
export class BuildingInput {
  @Field(() => Uuid, { nullable: true, description: '楼栋的标识，可由客户端生成\nId of the building, if the client makes it' })
  id?: string | null

  @Field(() => String, { description: '楼号，项目内不重复\nNumber, unique within the project' })
  number: string

  @Field(() => String, { nullable: true, description: '用途\nUse' })
  use?: string | null

  @Field(() => Decimal, { nullable: true, description: '建筑面积（㎡）\nFloor area in square metres' })
  floorArea?: string | null

  @Field(() => Int, { nullable: true, description: '住宅套数\nNumber of dwellings' })
  dwellings?: number | null
}

@InputType({ description: '登记楼栋\nRegister buildings' })
export class RegisterBuildingsInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '项目的标识\nId of the project' })
  projectId: string

  @Field(() => [BuildingInput], { description: '楼栋，一次不超过 500\nBuildings, at most 500 at once' })
  buildings: BuildingInput[]
}

export const RegisterBuildingsResult = resultOf('RegisterBuildingsResult', RegisteredBuildings)

@Resolver(() => Building)
export class BuildingResolver {
  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { projectId }: BuildingRow, @Ctx() context: GraphContext): Promise<ProjectRow | null> {
    return context.one(projectById, projectId)
  }

  @Mutation(() => RegisterBuildingsResult, { description: '登记项目的楼栋（住建）\nRegister the buildings of a project' })
  registerBuildings(@Arg('input', () => RegisterBuildingsInput, { description: '内容\nContent' }) input: RegisterBuildingsInput, @Ctx() context: GraphContext) {
    return perform(context, registerBuildings, input)
  }
}

@Resolver(() => Project)
export class ProjectBuildingsResolver {
  @FieldResolver(() => [Building], { description: '楼栋\nBuildings' })
  buildings(@Root() project: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(buildingsOfProject, project.id)
  }
}
