import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { LocalDate as Day } from '../../../kernel/dates.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { versionInForce } from '../../../policy/validity.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import { putPolicyInForce } from './actions/put-policy-in-force.js'
import { type PolicyInForceRow, policiesOfUnit } from './policy-in-force.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '现行政策：何地、何时有效\nA policy in force: where and when' })
export class PolicyInForce extends Fact {
  @Field(() => String, { description: '政策代码，如 WUYANG_2015_37\nCode of the policy, such as WUYANG_2015_37' })
  policy: string

  @Field(() => String, { description: '发文字号\nDocument number' })
  documentNumber: string

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => LocalDate, { description: '施行日期\nIn force from' })
  effectiveFrom: string

  @Field(() => LocalDate, { nullable: true, description: '最后有效日；未载明的为空\nLast day in force; null where none is stated' })
  effectiveTo: string | null

  @Field(() => ReportingUnit, { description: '施行单位\nThe unit where it is in force' })
  unit: ReportingUnit
}

@InputType({ description: '登记政策的施行\nPut a policy in force' })
export class PutPolicyInForceInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '施行单位\nThe unit' })
  unitId: string

  @Field(() => String, { description: '政策代码\nCode of the policy' })
  policy: string

  @Field(() => String, { description: '发文字号\nDocument number' })
  documentNumber: string

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => LocalDate, { description: '施行日期\nIn force from' })
  effectiveFrom: string

  @Field(() => LocalDate, { nullable: true, description: '最后有效日\nLast day in force' })
  effectiveTo?: string | null

  @Field(() => Int, { nullable: true, description: '更正同一记录时必填：所依据的版本\nRequired when correcting: the version it is based on' })
  expectedVersion?: number | null
}

export const PutPolicyInForceResult = resultOf('PutPolicyInForceResult', PolicyInForce)

@Resolver(() => PolicyInForce)
export class PolicyInForceResolver {
  @Query(() => [PolicyInForce], {
    nullable: true,
    description: '事件发生当日适用的政策（含上级单位的）\nThe policies that govern an event of that day, those of superior units included',
  })
  async policiesInForce(
    @Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string,
    @Arg('on', () => LocalDate, { description: '事件日期，不是今天\nThe date of the event, not today' }) on: Day,
    @Ctx() context: GraphContext,
  ): Promise<PolicyInForceRow[]> {
    const versions = await context.many(policiesOfUnit, unitId)
    const found = [...new Set(versions.map(({ policy }) => policy))].map((policy) => versionInForce(versions, policy, on))
    return found.filter((version) => version !== null)
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() policy: PolicyInForceRow, @Ctx() context: GraphContext) {
    return context.one(unitById, policy.unitId)
  }

  @Mutation(() => PutPolicyInForceResult, { description: '登记政策的施行（机制办公室）\nPut a policy in force' })
  putPolicyInForce(@Arg('input', () => PutPolicyInForceInput, { description: '内容\nContent' }) input: PutPolicyInForceInput, @Ctx() context: GraphContext) {
    return perform(context, putPolicyInForce, input)
  }
}
