import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { correctEnterprise } from './actions/correct-enterprise.js'
import { registerEnterprise } from './actions/register-enterprise.js'
import { ENTERPRISE_LIST, type EnterpriseRow, enterpriseById } from './enterprise.reads.js'
import { CorrectEnterpriseInput, RegisterEnterpriseInput } from './enterprise-inputs.graph.js'
import { Ownership } from './ownership.graph.js'

@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
@ObjectType({ description: '企业\nEnterprise' })
export class Enterprise extends Fact {
  @Field(() => String, {
    nullable: true,
    description: '统一社会信用代码；登记册来的企业可能没有\nUnified social credit code; an enterprise from a register may have none',
  })
  uscc: string | null

  @Field(() => String, { description: '名称，照填报\nName, as reported' })
  name: string

  @Field(() => Ownership, { nullable: true, description: '所有制，仅供统计，不作为任何条件\nOwnership, for statistics only, an input of no rule' })
  ownership: string | null

  @Field(() => String, { nullable: true, description: '房地产开发资质\nDeveloper’s qualification' })
  qualification: string | null

  @Field(() => [String], { description: '曾用名，及所承继企业的名称\nFormer names, and those of the enterprises that it succeeded' })
  formerNames: readonly string[]
}

export const EnterpriseConnection = connectionOf(Enterprise, 'Enterprise', '企业', 'enterprises')

@InputType({ description: '企业筛选条件，各项同时满足\nFilter of enterprises; all conditions hold' })
export class EnterpriseFilter {
  @Field(() => TextFilter, { nullable: true, description: '统一社会信用代码\nUnified social credit code' })
  uscc?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '名称\nName' })
  name?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '所有制\nOwnership' })
  ownership?: TextFilter | null
}

export const RegisterEnterpriseResult = resultOf('RegisterEnterpriseResult', Enterprise)
export const CorrectEnterpriseResult = resultOf('CorrectEnterpriseResult', Enterprise)

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @Query(() => Enterprise, { nullable: true, description: '按标识查企业\nAn enterprise by id' })
  enterprise(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<EnterpriseRow | null> {
    return context.one(enterpriseById, id)
  }

  @Query(() => EnterpriseConnection, { nullable: true, description: '企业列表，按名称\nEnterprises, by name' })
  enterprises(
    @Arg('filter', () => EnterpriseFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: EnterpriseFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<EnterpriseRow>(context, ENTERPRISE_LIST, filter, 'NAME', { first, after })
  }

  @Mutation(() => RegisterEnterpriseResult, { description: '登记企业（市监、住建）\nRegister an enterprise' })
  registerEnterprise(
    @Arg('input', () => RegisterEnterpriseInput, { description: '内容\nContent' }) input: RegisterEnterpriseInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, registerEnterprise, input)
  }

  @Mutation(() => CorrectEnterpriseResult, { description: '更正企业（登记它的单位）\nCorrect an enterprise, by the agency that registered it' })
  correctEnterprise(@Arg('input', () => CorrectEnterpriseInput, { description: '内容\nContent' }) input: CorrectEnterpriseInput, @Ctx() context: GraphContext) {
    return perform(context, correctEnterprise, input)
  }
}
