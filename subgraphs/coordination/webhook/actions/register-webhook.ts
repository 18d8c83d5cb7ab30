import type { Actor } from '../../../../kernel/actor.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { urlFault } from '../../../../platform/outbound/may-call.js'
import type { OutboundRules } from '../../../../platform/outbound/settings.js'
import { WEBHOOK_TOO_MANY, WEBHOOK_TOPICS, WEBHOOK_URL } from '../refusals.js'
import { WebhookEntity } from '../webhook.entity.js'
import { WEBHOOK_TABLE, type WebhookRow } from '../webhook.reads.js'

const MOST = 5

interface Input extends ActionInput {
  readonly url: string
  readonly topics: readonly string[]
}

interface Locked {
  readonly active: number
  readonly head: string
}

type Known = Facts<Input, null, Locked>

export const urlIsAllowed = (url: string | null | undefined, rules: OutboundRules) => {
  const fault = url == null ? null : urlFault(url, rules)
  return fault ? refuse(WEBHOOK_URL, { fault }, 'url') : null
}

export const someTopic = (topics: readonly string[] | null | undefined) => (topics?.length === 0 ? refuse(WEBHOOK_TOPICS, {}, 'topics') : null)

const notTooMany = ({ locked: { active } }: Known) => (active >= MOST ? refuse(WEBHOOK_TOO_MANY, { limit: String(MOST) }) : null)

/** The owner's rows are counted by one at a time: two registrations at once would both find room. */
async function lock(em: Em, _input: Input, { institution, agency, unit }: Actor): Promise<Locked> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`webhooks ${institution ?? `${agency} ${unit}`}`])
  const [found] = await em.execute<Locked[]>(
    `select (select count(*)::int from webhook_endpoint where state = 'ACTIVE') as active, coordination.notice_head()::text as head`,
  )
  return found ?? { active: MOST, head: '0' }
}

async function record(em: Em, { input, locked, actor }: Known) {
  const isBank = actor.kind === 'BANK'
  const endpoint = em.create(WebhookEntity, {
    id: crypto.randomUUID(),
    kind: actor.kind,
    agency: actor.agency ?? 'BANK',
    unitId: isBank ? null : actor.unit,
    institutionId: isBank ? actor.institution : null,
    url: new URL(input.url).href,
    topics: [...new Set(input.topics)],
    state: 'ACTIVE',
    salt: crypto.randomUUID(),
    // From now on: what was before is read by the list of notices.
    position: BigInt(locked.head),
    registeredBy: actor.person,
    version: 1,
  })
  const row = await readBack<WebhookRow>(em.persist(endpoint), WEBHOOK_TABLE, endpoint.id)
  return { answer: { ...row, salt: endpoint.salt }, unitId: endpoint.unitId ?? null, subjects: [endpoint.id], events: [] }
}

/** A system of a bank or an agency is told from now on, at an address that the hub may call. */
export const registerWebhook = (rules: OutboundRules) =>
  action({
    name: 'registerWebhook',
    ask: asksNobody,
    lock,
    rules: [({ input }: Known) => urlIsAllowed(input.url, rules), ({ input }: Known) => someTopic(input.topics), notTooMany],
    record,
  })
