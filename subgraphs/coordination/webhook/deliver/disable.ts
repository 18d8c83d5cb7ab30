import { serviceActor } from '../../../../kernel/actor.js'
import { appendAudit } from '../../../../platform/audit/append.js'
import type { Em } from '../../../../platform/database/orm.js'
import { appendOutbox } from '../../../../platform/outbox/append.js'
import type { Endpoint } from './endpoint.js'

/** GONE: the receiver's own word. UNREACHABLE: nothing arrived in all the time in which a message was tried. */
export type DisabledReason = 'GONE' | 'UNREACHABLE'

const DISABLE = `update webhook_endpoint set state = 'DISABLED', disabled_reason = ?, version = version + 1 where id = ? and state = 'ACTIVE' returning version`

const ARRIVED_SINCE = `select 1 from webhook_delivery dead join webhook_delivery d on d.endpoint_id = dead.endpoint_id
  where dead.id = ? and d.state = 'DELIVERED' and d.last_attempt_at >= dead.recorded_at limit 1`

/** A receiver that refuses one message and takes others is not dead. */
export const nothingArrivedSince = async (em: Em, deliveryId: string): Promise<boolean> =>
  (await em.execute<unknown[]>(ARRIVED_SINCE, [deliveryId])).length === 0

/** Nothing more is sent, what waits is kept, and the owner finds a notice of it wherever else he is told. */
export async function disable(em: Em, { id, unitId, institutionId }: Endpoint, reason: DisabledReason): Promise<void> {
  const [done] = await em.execute<{ version: number }[]>(DISABLE, [reason, id])
  if (!done) return
  const [traceId, { version }] = [crypto.randomUUID(), done]
  const body = { institutionId, type: 'WebhookEndpoint' }
  await appendOutbox(em, 'coordination', traceId, [{ topic: 'webhookDisabled', key: id, version, reference: false, unitId: null, body }])
  const actor = serviceActor('webhooks')
  await appendAudit(em, 'coordination', { unitId, traceId, actor, action: 'disableWebhook', outcome: 'DONE', subjects: [id], body: { reason, version } })
}
