import { Field, ID, InputType } from 'type-graphql'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'

@InputType({ description: '登记联络员\nRegister a liaison officer' })
export class RegisterLiaisonOfficerInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => AgencyEnum, { description: '所代表的成员单位\nThe member agency' })
  seat: string

  @Field(() => String, { description: '职务\nPost' })
  post: string

  @Field(() => LocalDate, { description: '任职日期\nSince' })
  since: string

  @Field(() => String, { description: '姓名，加密保存\nName, kept encrypted' })
  name: string

  @Field(() => String, { description: '联系电话，加密保存\nPhone, kept encrypted' })
  phone: string
}

@InputType({ description: '清除个人信息\nErase a person' })
export class ErasePersonInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '人员标识\nId of the person' })
  personId: string
}
