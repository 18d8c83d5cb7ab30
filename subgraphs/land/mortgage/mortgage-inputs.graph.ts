import { Field, InputType, Int, registerEnumType } from 'type-graphql'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'

export const MortgageKind = { LAND: 'LAND', WORKS_IN_PROGRESS: 'WORKS_IN_PROGRESS' } as const
registerEnumType(MortgageKind, {
  name: 'MortgageKind',
  description: '抵押种类\nKind of mortgage',
  valuesConfig: {
    LAND: { description: '建设用地使用权抵押\nMortgage of the land-use right' },
    WORKS_IN_PROGRESS: { description: '在建建筑物抵押\nMortgage of a building under construction' },
  },
})

@InputType({ description: '登记抵押\nRegister a mortgage' })
export class RegisterMortgageInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '抵押的标识，可由客户端生成\nId of the mortgage, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, {
    nullable: true,
    description: '填报单位，默认为所关联项目的单位或本单位\nReporting unit; the linked project’s or one’s own unless told',
  })
  unitId?: string | null

  @Field(() => MortgageKind, { description: '种类\nKind' })
  kind: string

  @Field(() => String, { description: '不动产登记证明号；格式不合只作提示\nNumber of the registration proof; an unusual pattern only warns' })
  number: string

  @Field(() => String, { description: '抵押权人\nMortgagee' })
  mortgagee: string

  @Field(() => Uuid, { nullable: true, description: '抵押权人对应的银行机构\nThe mortgagee’s bank institution' })
  institutionId?: string | null

  @Field(() => Int, { description: '顺位，第一顺位为 1\nRank, the first is 1' })
  rank: number

  @Field(() => Money, { description: '被担保债权数额（元）\nAmount secured, in yuan' })
  amount: bigint

  @Field(() => LocalDate, { description: '登记日期，不晚于今天\nRegistered on; not in the future' })
  registeredOn: string

  @Field(() => [Uuid], {
    nullable: true,
    description: '抵押所指的项目、融资范围或楼栋，登记即确认关联\nProjects, scopes or buildings it is of; linked and confirmed at once',
  })
  subjectIds?: string[] | null
}

@InputType({ description: '注销抵押\nRelease a mortgage' })
export class ReleaseMortgageInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '抵押的标识\nId of the mortgage' })
  mortgageId: string

  @Field(() => LocalDate, { description: '注销日期\nReleased on' })
  releasedOn: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
