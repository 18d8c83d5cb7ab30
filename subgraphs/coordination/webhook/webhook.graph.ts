import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RenderedRefusal } from '../../../kernel/refusal.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform } from '../../../platform/graph/mutation.js'
import { pageSize } from '../../../platform/graph/page.js'
import { PUBLIC_ONLY } from '../../../platform/outbound/settings.js'
import { changeWebhook } from './actions/change-webhook.js'
import { redeliverWebhook } from './actions/redeliver-webhook.js'
import { registerWebhook } from './actions/register-webhook.js'
import { rotateWebhookSecret } from './actions/rotate-webhook-secret.js'
import { testWebhook } from './actions/test-webhook.js'
import { secretOf } from './secret.js'
import { ChangeWebhookInput, RedeliverWebhookInput, RegisterWebhookInput, RotateWebhookSecretInput, TestWebhookInput } from './webhook.inputs.graph.js'
import { DELIVERIES, type DeliveryRow, OWN_WEBHOOKS, type WebhookRow } from './webhook.reads.js'
import { DeliveryState } from './webhook-enums.graph.js'
import {
  ChangeWebhookResult,
  RedeliverWebhookResult,
  RegisterWebhookResult,
  RotateWebhookSecretResult,
  TestWebhookResult,
  WebhookDelivery,
  WebhookEndpoint,
} from './webhook-types.graph.js'

type Salted = WebhookRow & { readonly salt: string }

const rulesOf = ({ runtime: { outbound = PUBLIC_ONLY } }: GraphContext) => outbound

/** The secret is made for the answer and for nothing else: what is stored of the answer is its salt. */
function withSecret({ runtime: { personalData } }: GraphContext, outcome: Salted | RenderedRefusal) {
  if ('remedy' in outcome) return outcome
  if (!personalData) throw new Error('opened without the master key')
  const { salt, ...endpoint } = outcome
  return { endpoint, secret: secretOf(personalData, endpoint.id, salt) }
}

@Resolver(() => WebhookEndpoint)
export class WebhookResolver {
  @Query(() => [WebhookEndpoint], { nullable: true, description: '本机构或本部门的通知接收地址\nThe endpoints of the caller’s own institution or agency' })
  webhooks(@Ctx() { reader, database }: GraphContext): Promise<readonly WebhookRow[]> {
    return reader.read<WebhookRow>(database, OWN_WEBHOOKS, [])
  }

  @FieldResolver(() => [WebhookDelivery], { nullable: true, description: '投递记录，新的在前\nIts deliveries, newest first' })
  deliveries(
    @Root() { id }: WebhookRow,
    @Arg('state', () => DeliveryState, { nullable: true, description: '状态\nState' }) state: string | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Ctx() { reader, database }: GraphContext,
  ): Promise<readonly DeliveryRow[]> {
    return reader.read<DeliveryRow>(database, DELIVERIES, [id, state ?? null, pageSize(first)])
  }

  @Mutation(() => RegisterWebhookResult, { description: '登记通知接收地址，返回一次性显示的密钥\nRegister an endpoint; its secret is shown once' })
  async registerWebhook(@Arg('input', () => RegisterWebhookInput, { description: '内容\nContent' }) input: RegisterWebhookInput, @Ctx() context: GraphContext) {
    return withSecret(context, await perform(context, registerWebhook(rulesOf(context)), input))
  }

  @Mutation(() => RotateWebhookSecretResult, { description: '更换密钥；旧密钥继续并行签名 24 小时\nA new secret; the old one signs beside it for 24 hours' })
  async rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: '内容\nContent' }) input: RotateWebhookSecretInput,
    @Ctx() context: GraphContext,
  ) {
    return withSecret(context, await perform(context, rotateWebhookSecret, input))
  }

  @Mutation(() => ChangeWebhookResult, { description: '变更、停用或启用接收地址\nChange, disable or enable an endpoint' })
  changeWebhook(@Arg('input', () => ChangeWebhookInput, { description: '内容\nContent' }) input: ChangeWebhookInput, @Ctx() context: GraphContext) {
    return perform(context, changeWebhook(rulesOf(context)), input)
  }

  @Mutation(() => TestWebhookResult, { description: '试发一条\nSend a test' })
  testWebhook(@Arg('input', () => TestWebhookInput, { description: '内容\nContent' }) input: TestWebhookInput, @Ctx() context: GraphContext) {
    return perform(context, testWebhook, input)
  }

  @Mutation(() => RedeliverWebhookResult, { description: '人工重发一条\nDeliver one again by hand' })
  redeliverWebhook(@Arg('input', () => RedeliverWebhookInput, { description: '内容\nContent' }) input: RedeliverWebhookInput, @Ctx() context: GraphContext) {
    return perform(context, redeliverWebhook, input)
  }
}
