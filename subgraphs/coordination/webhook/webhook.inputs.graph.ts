import { Field, ID, InputType, Int } from 'type-graphql'
import { Uuid } from '../../../platform/graph/scalars.js'
import { NoticeTopic } from '../notice/notice-topic.graph.js'
import { WebhookState } from './webhook-enums.graph.js'

@InputType({ description: '登记通知接收地址\nRegister an endpoint for notices' })
export class RegisterWebhookInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => String, { description: '接收地址（https）\nAddress, https' })
  url: string

  @Field(() => [NoticeTopic], { description: '事项，至少一个\nTopics, at least one' })
  topics: readonly string[]
}

@InputType({ description: '更换签名密钥\nRotate the signing secret' })
export class RotateWebhookSecretInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '接收地址的标识\nId of the endpoint' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}

@InputType({ description: '变更接收地址；不填的不变\nChange an endpoint; what is not given stays' })
export class ChangeWebhookInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '接收地址的标识\nId of the endpoint' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => String, { nullable: true, description: '接收地址（https）\nAddress, https' })
  url?: string | null

  @Field(() => [NoticeTopic], { nullable: true, description: '事项\nTopics' })
  topics?: readonly string[] | null

  @Field(() => WebhookState, { nullable: true, description: '启用或停用\nActive or disabled' })
  state?: string | null
}

@InputType({ description: '试发\nSend a test' })
export class TestWebhookInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '接收地址的标识\nId of the endpoint' })
  id: string
}

@InputType({ description: '人工重发\nDeliver again by hand' })
export class RedeliverWebhookInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '投递的标识\nId of the delivery' })
  deliveryId: string
}
