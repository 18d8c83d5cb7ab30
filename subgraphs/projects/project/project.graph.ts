import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { Enterprise } from '../enterprise/enterprise.graph.js'
import { type EnterpriseRow, enterpriseById } from '../enterprise/enterprise.reads.js'
import { ReportingUnit } from '../stubs.graph.js'
import { correctProject } from './actions/correct-project.js'
import { registerProject } from './actions/register-project.js'
import { PROJECT_LIST, type ProjectRow, projectById } from './project.reads.js'
import { CorrectProjectInput, RegisterProjectInput } from './project-inputs.graph.js'
import { ProjectKind } from './project-kind.graph.js'

export const ProjectOrder = { NEWEST: 'NEWEST', NAME: 'NAME' } as const
registerEnumType(ProjectOrder, {
  name: 'ProjectOrder',
  description: '项目列表的排序\nOrder of a list of projects',
  valuesConfig: { NEWEST: { description: '最近记录的在前\nNewest first' }, NAME: { description: '按名称\nBy name' } },
})

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({ description: '项目（立项口径）\nProject, as filed' })
export class Project extends Fact {
  @Field(() => String, {
    nullable: true,
    description: '投资项目代码；登记册来的项目可能没有\nInvestment project code; a project from a register may have none',
  })
  code: string | null

  @Field(() => String, { description: '备案名\nName as filed' })
  name: string

  @Field(() => String, { nullable: true, description: '推广名\nMarketing name' })
  marketingName: string | null

  @Field(() => [String], { description: '曾用名，含曾用推广名\nFormer names, marketing names too' })
  formerNames: readonly string[]

  @Field(() => ProjectKind, { description: '项目类型\nKind of project' })
  kind: string

  @Field(() => String, { nullable: true, description: '地址\nAddress' })
  address: string | null

  @Field(() => LocalDate, { nullable: true, description: '立项日期\nDate of filing' })
  filedOn: string | null

  @Field(() => Money, { nullable: true, description: '总投资（元）\nTotal investment in yuan' })
  totalInvestment: string | null

  @Field(() => LocalDate, { nullable: true, description: '计划竣工日期\nPlanned completion' })
  plannedCompletion: string | null

  @Field(() => ReportingUnit, { nullable: true, description: '所属填报单位\nThe reporting unit it belongs to' })
  unit: ReportingUnit | null

  @Field(() => Enterprise, { nullable: true, description: '开发企业\nDeveloper' })
  developer: EnterpriseRow | null
}

export const ProjectConnection = connectionOf(Project, 'Project', '项目', 'projects')

@InputType({ description: '项目筛选条件，各项同时满足\nFilter of projects; all conditions hold' })
export class ProjectFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '开发企业\nDeveloper' })
  developer?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '备案名\nName as filed' })
  name?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '项目类型\nKind' })
  kind?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '计划竣工日期\nPlanned completion' })
  plannedCompletion?: DateFilter | null
}

export const RegisterProjectResult = resultOf('RegisterProjectResult', Project)
export const CorrectProjectResult = resultOf('CorrectProjectResult', Project)

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: '按标识查项目；不存在与无权相同\nA project by id; not found and not allowed look the same' })
  project(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<ProjectRow | null> {
    return context.one(projectById, id)
  }

  @Query(() => ProjectConnection, { nullable: true, description: '权限内的项目列表\nProjects within the caller’s rights' })
  projects(
    @Arg('filter', () => ProjectFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: ProjectFilter | null,
    @Arg('orderBy', () => ProjectOrder, { defaultValue: 'NEWEST', description: '排序\nOrder' }) orderBy: string,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<ProjectRow>(context, PROJECT_LIST, filter, orderBy, { first, after })
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() project: ProjectRow): ReportingUnit {
    return { id: project.unitId }
  }

  @FieldResolver(() => Enterprise, { nullable: true })
  developer(@Root() { developerId }: ProjectRow, @Ctx() context: GraphContext): Promise<EnterpriseRow | null> | null {
    return developerId === null ? null : context.one(enterpriseById, developerId)
  }

  @Mutation(() => RegisterProjectResult, { description: '登记项目（住建）\nRegister a project' })
  registerProject(@Arg('input', () => RegisterProjectInput, { description: '内容\nContent' }) input: RegisterProjectInput, @Ctx() context: GraphContext) {
    return perform(context, registerProject, input)
  }

  @Mutation(() => CorrectProjectResult, { description: '更正项目（住建）\nCorrect a project' })
  correctProject(@Arg('input', () => CorrectProjectInput, { description: '内容\nContent' }) input: CorrectProjectInput, @Ctx() context: GraphContext) {
    return perform(context, correctProject, input)
  }
}
