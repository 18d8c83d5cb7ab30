import { Field, ID, Int, ObjectType } from 'type-graphql'
import { resultOf } from '../../../platform/graph/mutation.js'
import { DateTime } from '../../../platform/graph/scalars.js'
import { NoticeTopic } from '../notice/notice-topic.graph.js'
import { DeliveryState, WebhookState } from './webhook-enums.graph.js'

@ObjectType({ description: '一次投递：通知与接收地址\nA delivery: one notice to one endpoint' })
export class WebhookDelivery {
  @Field(() => ID, { description: '标识，即 webhook-id；重发不变\nId, which is its webhook-id; the same when sent again' })
  id: string

  @Field(() => NoticeTopic, { nullable: true, description: '事项；试发为空\nTopic; null for a test' })
  topic: string | null

  @Field(() => DeliveryState, { description: '状态\nState' })
  state: string

  @Field(() => Int, { description: '已尝试次数\nAttempts so far' })
  attempts: number

  @Field(() => DateTime, { description: '列入投递的时间\nWhen it was put down for delivery' })
  recordedAt: string

  @Field(() => DateTime, { nullable: true, description: '下次尝试不早于\nNot tried again before' })
  nextAttemptAt: string | null

  @Field(() => DateTime, { nullable: true, description: '最近一次尝试的时间\nWhen it was last tried' })
  lastAttemptAt: string | null

  @Field(() => Int, { nullable: true, description: '对方最近的状态码\nThe receiver’s last status' })
  lastStatus: number | null

  @Field(() => String, { nullable: true, description: '最近一次未送达的原因代码\nCode of why it was not delivered last time' })
  lastFault: string | null
}

@ObjectType({ description: '通知接收地址（Standard Webhooks 签名）\nAn endpoint for notices, signed by Standard Webhooks' })
export class WebhookEndpoint {
  @Field(() => ID, { description: '标识\nId' })
  id: string

  @Field(() => String, { description: '接收地址\nAddress' })
  url: string

  @Field(() => [NoticeTopic], { description: '事项\nTopics' })
  topics: readonly string[]

  @Field(() => WebhookState, { description: '状态\nState' })
  state: string

  @Field(() => String, {
    nullable: true,
    description:
      '停用原因：BY_OWNER 自行停用，GONE 对方答复 410，UNREACHABLE 两天内一条也未送达\nWhy disabled: BY_OWNER; GONE, the receiver answered 410; UNREACHABLE, nothing arrived in two days',
  })
  disabledReason: string | null

  @Field(() => DateTime, { nullable: true, description: '旧密钥并行签名至\nUntil when the old secret signs too' })
  previousSecretUntil: string | null

  @Field(() => DateTime, { description: '登记时间\nWhen it was registered' })
  recordedAt: string

  @Field(() => Int, { description: '版本\nVersion' })
  version: number
}

@ObjectType({ description: '接收地址及其新密钥；密钥只在此显示\nAn endpoint and its new secret, which is shown here alone' })
export class WebhookWithSecret {
  @Field(() => WebhookEndpoint, { description: '接收地址\nThe endpoint' })
  endpoint: WebhookEndpoint

  @Field(() => String, { description: '签名密钥（whsec_…），请妥善保存\nSigning secret (whsec_…); keep it safe' })
  secret: string
}

export const RegisterWebhookResult = resultOf('RegisterWebhookResult', WebhookWithSecret)
export const RotateWebhookSecretResult = resultOf('RotateWebhookSecretResult', WebhookWithSecret)
export const ChangeWebhookResult = resultOf('ChangeWebhookResult', WebhookEndpoint)
export const TestWebhookResult = resultOf('TestWebhookResult', WebhookDelivery)
export const RedeliverWebhookResult = resultOf('RedeliverWebhookResult', WebhookDelivery)
