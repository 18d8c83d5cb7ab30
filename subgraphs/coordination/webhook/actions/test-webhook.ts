import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { type LockedWebhook, lockWebhook } from '../find-webhook.js'
import { addLaneJob, NO_PROJECT } from '../jobs.js'
import { WEBHOOK_DISABLED } from '../refusals.js'
import { DELIVERY_TABLE, type DeliveryRow } from '../webhook.reads.js'

interface Input extends ActionInput {
  readonly id: string
}

type Known = Facts<Input, null, LockedWebhook>

const isActive = ({ locked }: Known) => (locked.state === 'ACTIVE' ? null : refuse(WEBHOOK_DISABLED, {}, 'id'))

async function record(em: Em, { locked }: Known) {
  const id = crypto.randomUUID()
  await em.execute('insert into webhook_delivery (id, endpoint_id, project_id) values (?, ?, ?)', [id, locked.id, NO_PROJECT])
  await addLaneJob(em, { endpointId: locked.id, projectId: NO_PROJECT })
  return { answer: await readBack<DeliveryRow>(em, DELIVERY_TABLE, id), unitId: locked.unitId, subjects: [locked.id, id], events: [] }
}

/** Sends something that tells of nothing, signed as everything else is. */
export const testWebhook = action({ name: 'testWebhook', ask: asksNobody, lock: (em: Em, { id }: Input) => lockWebhook(em, id), rules: [isActive], record })
