import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { type LockedWebhook, lockWebhook } from '../find-webhook.js'
import { OVERLAP_HOURS } from '../secret.js'
import { WebhookEntity } from '../webhook.entity.js'
import { WEBHOOK_TABLE, type WebhookRow } from '../webhook.reads.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
}

type Known = Facts<Input, null, LockedWebhook>

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

async function record(em: Em, { locked }: Known) {
  const endpoint = await em.findOneOrFail(WebhookEntity, locked.id)
  const [clock] = await em.execute<{ until: Date }[]>(`select now() + ${OVERLAP_HOURS} * interval '1 hour' as until`)
  em.assign(endpoint, { previousSalt: endpoint.salt, previousSecretUntil: clock ? new Date(clock.until) : null, salt: crypto.randomUUID() })
  const row = await readBack<WebhookRow>(em, WEBHOOK_TABLE, locked.id)
  return { answer: { ...row, salt: endpoint.salt }, unitId: locked.unitId, subjects: [locked.id], events: [] }
}

/** A new secret at once; the old one signs beside it for a day. */
export const rotateWebhookSecret = action({
  name: 'rotateWebhookSecret',
  ask: asksNobody,
  lock: (em: Em, { id }: Input) => lockWebhook(em, id),
  rules: [versionIsKnown],
  record,
})
