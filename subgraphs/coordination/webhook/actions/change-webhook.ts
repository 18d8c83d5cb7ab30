import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import type { OutboundRules } from '../../../../platform/outbound/settings.js'
import { type LockedWebhook, lockWebhook } from '../find-webhook.js'
import { WebhookEntity } from '../webhook.entity.js'
import { WEBHOOK_TABLE, type WebhookRow } from '../webhook.reads.js'
import { someTopic, urlIsAllowed } from './register-webhook.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly url?: string | null
  readonly topics?: readonly string[] | null
  readonly state?: string | null
}

type Known = Facts<Input, null, LockedWebhook>

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

async function record(em: Em, { input, locked }: Known) {
  const endpoint = await em.findOneOrFail(WebhookEntity, locked.id)
  em.assign(endpoint, {
    url: input.url == null ? locked.url : new URL(input.url).href,
    topics: input.topics == null ? [...locked.topics] : [...new Set(input.topics)],
    state: input.state ?? locked.state,
    disabledReason: input.state === 'DISABLED' ? 'BY_OWNER' : input.state === 'ACTIVE' ? null : (endpoint.disabledReason ?? null),
  })
  return { answer: await readBack<WebhookRow>(em, WEBHOOK_TABLE, locked.id), unitId: locked.unitId, subjects: [locked.id], events: [] }
}

/** While it is disabled nothing is sent and nothing is lost: what waits goes out when it is enabled again. */
export const changeWebhook = (rules: OutboundRules) =>
  action({
    name: 'changeWebhook',
    ask: asksNobody,
    lock: (em: Em, { id }: Input) => lockWebhook(em, id),
    rules: [versionIsKnown, ({ input }: Known) => urlIsAllowed(input.url, rules), ({ input }: Known) => someTopic(input.topics)],
    record,
  })
