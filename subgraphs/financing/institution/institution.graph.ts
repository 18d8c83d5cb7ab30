import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { registerInstitution } from './actions/register-institution.js'
import { INSTITUTION_LIST, type InstitutionRow, institutionById } from './institution.reads.js'

export const InstitutionKind = { LEGAL_ENTITY: 'LEGAL_ENTITY', BRANCH: 'BRANCH' } as const
registerEnumType(InstitutionKind, {
  name: 'InstitutionKind',
  description: '银行机构类别\nKind of institution',
  valuesConfig: { LEGAL_ENTITY: { description: '法人机构\nLegal entity' }, BRANCH: { description: '分支机构\nBranch' } },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '银行机构\nBank institution' })
export class Institution extends Fact {
  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => InstitutionKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { nullable: true, description: '人行支付系统行号\nCNAPS code' })
  cnapsCode: string | null

  @Field(() => LocalDate, { nullable: true, description: '行号启用日期\nThe code is valid from' })
  cnapsSince: string | null

  @Field(() => String, { nullable: true, description: '统一社会信用代码\nUnified social credit code' })
  uscc: string | null

  @Field(() => Boolean, { description: '可查看向其分支机构的推送\nSees what is pushed to its branches' })
  seesBranches: boolean
}

export const InstitutionConnection = connectionOf(Institution, 'Institution', '银行机构', 'bank institutions')

@InputType({ description: '银行机构筛选条件，各项同时满足\nFilter of institutions; all conditions hold' })
export class InstitutionFilter {
  @Field(() => IdFilter, { nullable: true, description: '上级机构\nSuperior' })
  parent?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '名称\nName' })
  name?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '类别\nKind' })
  kind?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '行号\nCNAPS code' })
  cnapsCode?: TextFilter | null
}

@InputType({ description: '登记银行机构\nRegister a bank institution' })
export class RegisterInstitutionInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '由客户端生成的标识；不填由系统生成\nIts id, made by the client; made by the hub when absent' })
  id?: string | null

  @Field(() => ID, { nullable: true, description: '上级机构；法人机构没有\nSuperior; a legal entity has none' })
  parentId?: string | null

  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => InstitutionKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { nullable: true, description: '人行支付系统行号\nCNAPS code' })
  cnapsCode?: string | null

  @Field(() => LocalDate, { nullable: true, description: '行号启用日期，不填为当日\nThe code is valid from; today when absent' })
  cnapsSince?: string | null

  @Field(() => String, { nullable: true, description: '统一社会信用代码\nUnified social credit code' })
  uscc?: string | null

  @Field(() => Boolean, { defaultValue: false, description: '可查看向其分支机构的推送\nSees what is pushed to its branches' })
  seesBranches: boolean
}

export const RegisterInstitutionResult = resultOf('RegisterInstitutionResult', Institution)

@Resolver(() => Institution)
export class InstitutionResolver {
  @Query(() => Institution, { nullable: true, description: '按标识查银行机构\nAn institution by id' })
  institution(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<InstitutionRow | null> {
    return context.one(institutionById, id)
  }

  @Query(() => InstitutionConnection, { nullable: true, description: '银行机构，按名称\nBank institutions by name' })
  institutions(
    @Arg('filter', () => InstitutionFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: InstitutionFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<InstitutionRow>(context, INSTITUTION_LIST, filter, 'NAME', { first, after })
  }

  @FieldResolver(() => Institution, { nullable: true, description: '上级机构\nSuperior' })
  parent(@Root() institution: InstitutionRow, @Ctx() context: GraphContext): Promise<InstitutionRow | null> | null {
    return institution.parentId === null ? null : context.one(institutionById, institution.parentId)
  }

  @Mutation(() => RegisterInstitutionResult, { description: '登记银行机构（金融监管）\nRegister an institution: the financial regulator' })
  registerInstitution(
    @Arg('input', () => RegisterInstitutionInput, { description: '内容\nContent' }) input: RegisterInstitutionInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, registerInstitution, input)
  }
}
