import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { M20261125CoordinationWebhooks } from '../migrations/m20261125-webhooks.js'
import { startDelivering } from './deliver/start-delivering.js'
import { WEBHOOK_REFUSALS } from './refusals.js'
import { WebhookEntity } from './webhook.entity.js'
import { WebhookResolver } from './webhook.graph.js'
import { WebhookDelivery, WebhookEndpoint, WebhookWithSecret } from './webhook-types.graph.js'

/** Signed notices to the systems of banks and agencies. */
export const webhookPart: SubgraphPart = {
  resolvers: [WebhookResolver],
  types: [WebhookEndpoint, WebhookDelivery, WebhookWithSecret],
  entities: [WebhookEntity],
  migrations: [M20261125CoordinationWebhooks],
  background: [(runtime, onError) => startDelivering(runtime, onError)],
  refusals: WEBHOOK_REFUSALS,
}
