import { serviceActor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import { appendAudit } from '../../../platform/audit/append.js'
import { type Em, emFor } from '../../../platform/database/orm.js'
import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'
import { appendOutbox } from '../../../platform/outbox/append.js'

interface Acknowledged {
  readonly id: string
  readonly unit_id: string
  readonly scope_id: string
  readonly project_id: string
  readonly version: number
}

const POLL_MS = 200

const asService = (): RequestContext => ({
  actor: serviceActor('coordination'),
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: crypto.randomUUID(),
  deadline: Date.now() + 5000,
})

/**
 * Turns into PUSHED what every subgraph has applied, and says so in audit and outbox: nobody's action, so the hub's own name stands there.
 * Running it twice, or in two processes at once, does nothing twice.
 */
export async function acknowledgePushes(runtime: SubgraphRuntime): Promise<readonly string[]> {
  const request = asService()
  const { actor, traceId } = request
  return emFor(runtime.orm, runtime.contextFor(request)).transactional(async (tx) => {
    const em = tx as Em
    const pushes = await em.execute<Acknowledged[]>('select * from acknowledge_pushes()')
    const event = ({ id, version, unit_id: unitId, scope_id: scopeId, project_id: projectId }: Acknowledged) =>
      ({ topic: 'pushed', key: id, version, reference: false, unitId, body: { projectId, scopeId } }) as const
    await appendOutbox(em, 'coordination', traceId, pushes.map(event))
    for (const { id, unit_id: unitId, scope_id, project_id, version } of pushes) {
      const subjects = [project_id, scope_id, id]
      await appendAudit(em, 'coordination', { unitId, traceId, actor, action: 'acknowledgePush', outcome: 'DONE', subjects, body: { version } })
    }
    return pushes.map(({ id }) => id)
  })
}

/** Runs beside the subgraph; a database that does not answer is asked again. */
export function startAcknowledging(runtime: SubgraphRuntime, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false
  let current: Promise<unknown> = Promise.resolve()
  const loop = async (): Promise<void> => {
    while (!stopped) {
      current = acknowledgePushes(runtime).catch(onError)
      await current
      await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref())
    }
  }
  void loop()
  return {
    stop: async () => {
      stopped = true
      await current
    },
  }
}
