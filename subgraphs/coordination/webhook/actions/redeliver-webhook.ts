import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, type Refused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { addLaneJob } from '../jobs.js'
import { WEBHOOK_DISABLED } from '../refusals.js'
import { DELIVERY_TABLE, type DeliveryRow } from '../webhook.reads.js'

interface Input extends ActionInput {
  readonly deliveryId: string
}

interface Locked {
  readonly endpointId: string
  readonly unitId: string | null
  readonly projectId: string
  readonly state: string
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { deliveryId }: Input): Promise<Locked | Refused> {
  const [found] = await em.execute<Locked[]>(
    `select d.endpoint_id as "endpointId", e.unit_id as "unitId", d.project_id as "projectId", e.state
     from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where d.id = ? for update of d`,
    [deliveryId],
  )
  return found ?? refused(refuse(NOT_FOUND, {}, 'deliveryId'))
}

const isActive = ({ locked }: Known) => (locked.state === 'ACTIVE' ? null : refuse(WEBHOOK_DISABLED, {}, 'deliveryId'))

async function record(em: Em, { input: { deliveryId }, locked: { endpointId, projectId, unitId } }: Known) {
  await em.execute(`update webhook_delivery set state = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp() where id = ?`, [deliveryId])
  await addLaneJob(em, { endpointId, projectId }, 0, 'replace')
  return { answer: await readBack<DeliveryRow>(em, DELIVERY_TABLE, deliveryId), unitId, subjects: [endpointId, deliveryId], events: [] }
}

/** The same notice once more, under the same id: a receiver that has it already knows it again. Rights are asked anew. */
export const redeliverWebhook = action({ name: 'redeliverWebhook', ask: asksNobody, lock, rules: [isActive], record })
