import { Field, InputType, Int } from 'type-graphql'
import { Uuid } from '../../../platform/graph/scalars.js'
import { Ownership } from './ownership.graph.js'

@InputType({ description: '登记企业\nRegister an enterprise' })
export class RegisterEnterpriseInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '企业的标识，可由客户端生成\nId of the enterprise, if the client makes it' })
  id?: string | null

  @Field(() => String, { nullable: true, description: '统一社会信用代码\nUnified social credit code' })
  uscc?: string | null

  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => Ownership, { nullable: true, description: '所有制\nOwnership' })
  ownership?: string | null

  @Field(() => String, { nullable: true, description: '房地产开发资质\nDeveloper’s qualification' })
  qualification?: string | null
}

@InputType({ description: '更正企业：未填的不变，填 null 的清空\nCorrect an enterprise: what is left out stays, null clears' })
export class CorrectEnterpriseInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '企业的标识\nId of the enterprise' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => String, { nullable: true, description: '统一社会信用代码\nUnified social credit code' })
  uscc?: string | null

  @Field(() => String, { nullable: true, description: '名称；不能清空\nName; cannot be cleared' })
  name?: string | null

  @Field(() => Ownership, { nullable: true, description: '所有制\nOwnership' })
  ownership?: string | null

  @Field(() => String, { nullable: true, description: '房地产开发资质\nDeveloper’s qualification' })
  qualification?: string | null
}
