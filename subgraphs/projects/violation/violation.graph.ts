import { Arg, Ctx, Directive, Field, FieldResolver, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { Enterprise } from '../enterprise/enterprise.graph.js'
import { type EnterpriseRow, enterpriseById } from '../enterprise/enterprise.reads.js'
import { Project } from '../project/project.graph.js'
import { type ProjectRow, projectById } from '../project/project.reads.js'
import { FinancedScope } from '../scope/scope.graph.js'
import type { ScopeRow } from '../scope/scope.reads.js'
import { closeViolation } from './actions/close-violation.js'
import { recordViolation } from './actions/record-violation.js'
import { VIOLATION_LIST, type ViolationRow, violationsOfProject, violationsOfScope } from './violation.reads.js'
import { CloseViolationInput, RecordViolationInput, ViolationFilter } from './violation-inputs.graph.js'
import { ViolationStatus } from './violation-status.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '违法违规查处\nViolation of laws and rules, as decided' })
export class Violation extends Fact {
  @Field(() => String, { description: '决定文书文号\nNumber of the decision' })
  documentNumber: string

  @Field(() => String, { description: '事项\nMatter' })
  matter: string

  @Field(() => Boolean, { description: '是否认定为严重\nFound to be serious' })
  serious: boolean

  @Field(() => String, { nullable: true, description: '认定严重的文件文号\nNumber of the document that found it serious' })
  seriousDocument: string | null

  @Field(() => Money, { nullable: true, description: '罚款（元）\nPenalty in yuan' })
  penalty: string | null

  @Field(() => LocalDate, { description: '决定日期\nDecided on' })
  decidedOn: string

  @Field(() => ViolationStatus, { description: '状态\nState' })
  status: string

  @Field(() => LocalDate, { nullable: true, description: '办结日期\nClosed on' })
  closedOn: string | null

  @Field(() => String, { nullable: true, description: '办结依据\nGrounds of the closing' })
  closedWhy: string | null

  @Field(() => Enterprise, { nullable: true, description: '企业\nEnterprise' })
  enterprise: EnterpriseRow | null

  @Field(() => Project, { nullable: true, description: '所涉项目\nProject concerned' })
  project: ProjectRow | null
}

export const ViolationConnection = connectionOf(Violation, 'Violation', '违法违规', 'violations')
export const RecordViolationResult = resultOf('RecordViolationResult', Violation)
export const CloseViolationResult = resultOf('CloseViolationResult', Violation)

@Resolver(() => Violation)
export class ViolationResolver {
  @Query(() => ViolationConnection, { nullable: true, description: '权限内的违法违规，新的在前\nViolations within the caller’s rights, latest first' })
  violations(
    @Arg('filter', () => ViolationFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: ViolationFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<ViolationRow>(context, VIOLATION_LIST, filter, 'NEWEST', { first, after })
  }

  @Mutation(() => RecordViolationResult, { description: '登记违法违规（市监）\nRecord a violation' })
  recordViolation(@Arg('input', () => RecordViolationInput, { description: '内容\nContent' }) input: RecordViolationInput, @Ctx() context: GraphContext) {
    return perform(context, recordViolation, input)
  }

  @Mutation(() => CloseViolationResult, { description: '办结违法违规（市监）\nClose a violation' })
  closeViolation(@Arg('input', () => CloseViolationInput, { description: '内容\nContent' }) input: CloseViolationInput, @Ctx() context: GraphContext) {
    return perform(context, closeViolation, input)
  }

  @FieldResolver(() => Enterprise, { nullable: true })
  enterprise(@Root() { enterpriseId }: ViolationRow, @Ctx() context: GraphContext): Promise<EnterpriseRow | null> | null {
    return enterpriseId === null ? null : context.one(enterpriseById, enterpriseId)
  }

  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { projectId }: ViolationRow, @Ctx() context: GraphContext): Promise<ProjectRow | null> | null {
    return projectId === null ? null : context.one(projectById, projectId)
  }
}

@Resolver(() => Project)
export class ProjectViolationResolver {
  @FieldResolver(() => [Violation], { description: '项目及其开发企业的违法违规，新的在前\nViolations of the project and of its developer, latest first' })
  violations(@Root() { id }: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(violationsOfProject, id)
  }
}

@Resolver(() => FinancedScope)
export class ScopeViolationResolver {
  @FieldResolver(() => [Violation], { description: '所属项目及其开发企业的违法违规，新的在前\nViolations of its project and of the developer, latest first' })
  violations(@Root() { id }: ScopeRow, @Ctx() context: GraphContext) {
    return context.many(violationsOfScope, id)
  }
}
