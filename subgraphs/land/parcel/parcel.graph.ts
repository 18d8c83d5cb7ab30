import { Arg, Ctx, Directive, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { Decimal, LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { FinancedScope, Project } from '../stubs.graph.js'
import { registerParcel } from './actions/register-parcel.js'
import { parcelsOfProject, parcelsOfScope } from './parcel.reads.js'

export const LandAcquisition = { GRANT: 'GRANT', ALLOCATION: 'ALLOCATION' } as const
registerEnumType(LandAcquisition, {
  name: 'LandAcquisition',
  description: '土地取得方式\nHow the land-use right was acquired',
  valuesConfig: { GRANT: { description: '出让\nGrant (conveyance)' }, ALLOCATION: { description: '划拨\nAdministrative allocation' } },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '宗地\nLand parcel' })
export class Parcel extends Fact {
  @Field(() => String, { nullable: true, description: '不动产单元代码（28 位）；尚无代码时为空\nReal-estate unit code of 28 characters; none yet: null' })
  realEstateUnitCode: string | null

  @Field(() => String, { description: '坐落\nLocation' })
  location: string

  @Field(() => Decimal, { description: '面积（平方米）\nArea in square metres' })
  area: string

  @Field(() => LandAcquisition, { description: '取得方式\nHow it was acquired' })
  acquisition: string

  @Field(() => String, { description: '用途\nLand use' })
  landUse: string

  @Field(() => LocalDate, { nullable: true, description: '使用期限止\nEnd of the term' })
  termEndsOn: string | null

  @Field(() => [String], { description: '编号核对提示（代码），不影响登记\nWhat the code’s pattern makes doubtful, as codes; never a refusal' })
  warnings: readonly string[]
}

@InputType({ description: '登记宗地\nRegister a parcel' })
export class RegisterParcelInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '宗地的标识，可由客户端生成\nId of the parcel, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, {
    nullable: true,
    description: '填报单位，默认为所关联项目的单位或本单位\nReporting unit; the linked project’s or one’s own unless told',
  })
  unitId?: string | null

  @Field(() => String, { nullable: true, description: '不动产单元代码\nReal-estate unit code' })
  realEstateUnitCode?: string | null

  @Field(() => String, { description: '坐落\nLocation' })
  location: string

  @Field(() => Decimal, { description: '面积（平方米）\nArea in square metres' })
  area: string

  @Field(() => LandAcquisition, { description: '取得方式\nHow it was acquired' })
  acquisition: string

  @Field(() => String, { description: '用途\nLand use' })
  landUse: string

  @Field(() => LocalDate, { nullable: true, description: '使用期限止\nEnd of the term' })
  termEndsOn?: string | null

  @Field(() => [Uuid], {
    nullable: true,
    description: '所属项目、融资范围或楼栋，登记即确认关联\nProjects, scopes or buildings it is of; linked and confirmed at once',
  })
  subjectIds?: string[] | null
}

export const RegisterParcelResult = resultOf('RegisterParcelResult', Parcel)

@Resolver(() => FinancedScope)
export class ScopeParcels {
  @FieldResolver(() => [Parcel], { nullable: true, description: '宗地\nParcels' })
  parcels(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(parcelsOfScope, scope.id)
  }
}

@Resolver(() => Project)
export class ProjectParcels {
  @FieldResolver(() => [Parcel], { nullable: true, description: '宗地\nParcels' })
  parcels(@Root() project: Project, @Ctx() context: GraphContext) {
    return context.many(parcelsOfProject, project.id)
  }

  @Mutation(() => RegisterParcelResult, { description: '登记宗地（规自）\nRegister a parcel' })
  registerParcel(@Arg('input', () => RegisterParcelInput, { description: '内容\nContent' }) input: RegisterParcelInput, @Ctx() context: GraphContext) {
    return perform(context, registerParcel, input)
  }
}
