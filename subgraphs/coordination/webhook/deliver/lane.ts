import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'
import { addLaneJob, type Lane, laneKey } from '../jobs.js'
import { inService } from './endpoint.js'

/** Longer than a message may take with all that is around it; who was killed gives his lane back by this. */
const CLAIM_MS = 15_000

const CLAIM = `insert into webhook_lane as held values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
  on conflict (lane) do update set claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
  where held.claimed_until < clock_timestamp() or held.claimed_by = excluded.claimed_by returning 1`

/** True while the lane is this sender's alone; asked again before every message. */
export const claim = (runtime: SubgraphRuntime, lane: Lane, sender: string): Promise<boolean> =>
  inService(runtime, async (em) => (await em.execute<unknown[]>(CLAIM, [laneKey(lane), sender, CLAIM_MS])).length > 0)

export const release = (runtime: SubgraphRuntime, lane: Lane, sender: string): Promise<void> =>
  inService(runtime, async (em) => void (await em.execute('delete from webhook_lane where lane = ? and claimed_by = ?', [laneKey(lane), sender])))

export const comeBack = (runtime: SubgraphRuntime, lane: Lane, afterMs: number): Promise<void> =>
  inService(runtime, async (em) => void (await addLaneJob(em, lane, Math.max(0, Math.ceil(afterMs)))))

const LEFT = `select distinct d.endpoint_id as "endpointId", d.project_id as "projectId"
  from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id and e.state = 'ACTIVE'
  where d.state = 'PENDING' and d.next_attempt_at <= clock_timestamp()
    and not exists (select 1 from webhook_lane l where l.lane = d.endpoint_id || ':' || d.project_id and l.claimed_until > clock_timestamp())`

/** What waits and is nobody's: its sender was killed, or its endpoint was disabled meanwhile. The queue's word is not needed for anything to arrive. */
export const pickUp = (runtime: SubgraphRuntime): Promise<void> =>
  inService(runtime, async (em) => {
    for (const lane of await em.execute<Lane[]>(LEFT)) await addLaneJob(em, lane)
  })
